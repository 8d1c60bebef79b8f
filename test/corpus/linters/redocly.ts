import { BaseResolver, createConfig, lintFromString, type Source } from "@redocly/openapi-core";
import type { Complaint, Linter } from "./linter.ts";
import { redoclyPairs } from "./redocly-pairs.ts";

const LOCATION = ["Location"];

/** The rules that are compared. Where a rule has options, those with which it looks for what ours look for. */
const rules = {
  struct: "error",
  "operation-2xx-response": { severity: "error", validateWebhooks: true },
  "operation-4xx-response": { severity: "error", validateWebhooks: true },
  "no-invalid-media-type-examples": { severity: "error", allowAdditionalProperties: true },
  "no-example-value-and-externalValue": "error",
  "spec-example-values": "error",
  "spec-ref-siblings": "error",
  "no-unresolved-refs": "error",
  "no-unused-components": "error",
  "response-contains-header": {
    severity: "error",
    names: {
      "101": ["Upgrade"],
      "201": LOCATION,
      "206": ["Content-Range"],
      "301": LOCATION,
      "302": LOCATION,
      "303": LOCATION,
      "307": LOCATION,
      "308": LOCATION,
      "401": ["WWW-Authenticate"],
      "405": ["Allow"],
      "407": ["Proxy-Authenticate"],
      "416": ["Content-Range"],
      "426": ["Upgrade"],
      "429": ["Retry-After"],
      "503": ["Retry-After"],
    },
  },
} as const;

/** Nothing is read but the document itself, neither from the disk nor from the network. */
class NoOtherFiles extends BaseResolver {
  override loadExternalRef(reference: string): Promise<Source> {
    return Promise.reject(new Error(`${reference} is not read.`));
  }
}

async function ask(text: string): Promise<readonly Complaint[]> {
  const config = await createConfig({ rules });
  const problems = await lintFromString({ source: text, config, externalRefResolver: new NoOtherFiles() });
  return problems.map(({ ruleId, message, location: [first] }) => ({
    rule: ruleId,
    pointer: first?.pointer?.replace(/^#\/?/, "/") ?? "",
    message,
  }));
}

export const redocly: Linter = {
  name: "Redocly",
  versions: ["2.0", "3.0", "3.1", "3.2"],
  longest: Number.POSITIVE_INFINITY,
  ask,
  pairs: redoclyPairs,
};
