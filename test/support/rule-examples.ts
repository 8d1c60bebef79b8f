import type { Finding } from "../../shared/model/finding.ts";
import type { OpenApiVersion, Operation } from "../../shared/model/operation.ts";
import { finish } from "../../shared/model/steps.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { lookAt } from "../../shared/openapi/look-at.ts";
import { operationsByPath } from "../../shared/openapi/operations-by-path.ts";
import { readDocument } from "../../shared/openapi/read-document.ts";
import { type CheckOptions, checkDocument } from "../../shared/rules/engine.ts";
import { problemsIn } from "../../shared/rules/judge.ts";
import type { ProfileId } from "../../shared/rules/profiles.ts";
import type { Problem, Rule, RuleContext, RuleExample } from "../../shared/rules/rule.ts";

const HEADS: Readonly<Record<OpenApiVersion, string>> = {
  "2.0": "swagger: '2.0'",
  "3.0": "openapi: 3.0.4",
  "3.1": "openapi: 3.1.1",
  "3.2": "openapi: 3.2.0",
};

/** Reads a text that a test has written; throws when it is no OpenAPI document. */
export function readText(text: string): ApiDocument {
  const result = readDocument(text);
  if (!result.ok) throw new Error(`${result.problem.message}\n${text}`);
  return result.document;
}

/** The example as a whole document. */
export function documentOf(example: RuleExample): ApiDocument {
  const operation = example.operation.replaceAll(/^/gm, "      ");
  return readText(
    `${HEADS[example.openapi ?? "3.0"]}
info:
  title: Pets
  version: '1'
paths:
  /pets/{id}:
    ${example.method ?? "get"}:
${operation}
${example.document ?? ""}`,
  );
}

/** The profile that an example of this rule runs in. */
export function profileOf(rule: Rule, example: RuleExample): ProfileId {
  return example.profile ?? (rule.meta.group === "zos" ? "zos-connect" : "openapi");
}

/** What it is judged with. */
export function optionsOf(rule: Rule, example: RuleExample): CheckOptions {
  const { codes, target } = example;
  return {
    profile: profileOf(rule, example),
    examples: "all",
    ...(codes && { own: { severities: {}, codes } }),
    ...(target && { version: target }),
  };
}

/** All findings about the example, in the profile that it runs in. */
export function findingsIn(rule: Rule, example: RuleExample): readonly Finding[] {
  return checkDocument(documentOf(example), optionsOf(rule, example));
}

/** What a rule says when it is asked by itself, whether a profile turns it on or not. */
export function problemsOf(rule: Rule, document: ApiDocument, context: RuleContext): readonly Problem[] {
  if (rule.scope === "document") return finish(rule.check(document));
  const look = (operation: Operation) => lookAt(document, operation);
  if (rule.scope === "path")
    return operationsByPath(document).flatMap((path) => rule.check(path, context, look));
  if (rule.scope === "silence") throw new Error("Ask the engine about silences.");
  return document.operations.flatMap((operation) =>
    problemsIn(rule, operation, { ...context, look: look(operation) }),
  );
}
