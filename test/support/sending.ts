import { typesIn } from "../../shared/conditions/service-response.ts";
import type { Condition, Sending } from "../../shared/model/condition.ts";
import type { Operation } from "../../shared/model/operation.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { lookAt } from "../../shared/openapi/look-at.ts";
import { readText } from "./rule-examples.ts";

/** A condition as it is spoken: `status starts-with NOT FOUND`; what is left out is undefined. */
export function conditionOf(text: string, join?: "and" | "or", name = "Rule 1"): Condition {
  const [field, operator, ...value] = text.split(" ");
  return { name, field: field || undefined, operator, value: value.join(" ") || undefined, join };
}

/** Conditions with names: `Rule 1`, `Rule 2`; `and` and `or` stand between them. */
export function conditionsOf(...texts: readonly string[]): readonly Condition[] {
  const found: Condition[] = [];
  for (const [index, text] of texts.entries()) {
    if (text === "and" || text === "or") continue;
    const next = texts[index + 1];
    const join = next === "and" || next === "or" ? next : undefined;
    found.push(conditionOf(text, join, `Rule ${found.length + 1}`));
  }
  return found;
}

/** The only operation of a document, given by what stands in it, in YAML. */
export function operationWith(
  yaml: string,
  more = "",
): { readonly document: ApiDocument; readonly operation: Operation } {
  const document = readText(
    `openapi: 3.1.1\npaths:\n  /people:\n    get:\n${yaml.trim().replaceAll(/^/gm, "      ")}\n${more}`,
  );
  const [operation] = document.operations;
  if (!operation) throw new Error("There is no operation.");
  return { document, operation };
}

/** What an operation says of its sending, given in YAML. */
export function sendingOf(yaml: string, more?: string): Sending | undefined {
  return operationWith(yaml, more).operation.sending;
}

/** The types of fields for a schema of the service's response, in flow style. */
export function typesFor(schema: string, more?: string): (field: string) => string {
  const { document, operation } = operationWith(`x-service-response: ${schema}`, more);
  return typesIn(lookAt(document, operation), operation);
}
