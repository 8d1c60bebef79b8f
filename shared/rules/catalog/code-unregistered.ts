import { findUnregistered } from "../../codes/known-unregistered.ts";
import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode, chooseFix } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** The code is in the registry. */
export const codeUnregistered: ResponseRule = {
  meta: {
    id: "code-unregistered",
    group: "codes",
    severity: "warning",
    versions: allVersions,
    wantsItGone: true,
    title: "A code is in the IANA registry of HTTP status codes.",
    why: "Clients treat an unknown code as the x00 of its class, and the number may be given another meaning later.",
    mend: "Use the registered code that says the same. What is special about the case belongs in the body.",
    source: "RFC 9110 §15; RFC 9205 §4.6; OpenAPI 3.2.0 HTTP Status Codes",
    examples: {
      good: [
        { operation: "responses:\n  '200':\n    description: The pet\n  '429':\n    description: Too fast" },
      ],
      bad: [
        { operation: "responses:\n  '200':\n    description: The pet\n  '420':\n    description: Too fast" },
        {
          operation: "responses:\n  '200':\n    description: The pet\n  '499':\n    description: Client left",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) !== undefined && !isRegistered(codeOf(response) ?? 0),
  check: (response, operation) => {
    const code = codeOf(response);
    if (code === undefined) return undefined;
    const alternative = findUnregistered(code)?.alternative;
    const fixes = alternative === undefined ? [] : changeCode(operation, response, String(alternative));
    const advice = alternative === undefined ? "Choose a registered code." : `Use ${alternative}, which is.`;
    return {
      message: `${code} is not a registered status code; clients treat it as ${Math.floor(code / 100)}00. ${advice}`,
      fixes: [...fixes, chooseFix("Choose a registered code")],
    };
  },
};

function isRegistered(code: number): boolean {
  const status = findStatusCode(code);
  return status !== undefined && status.registry.status !== "unregistered";
}
