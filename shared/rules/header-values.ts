import type { HeaderValue } from "../codes/header-facts.ts";
import type { Look, Part } from "../openapi/look.ts";
import { kindsOf, type ValueKind } from "../openapi/schema-reading.ts";
import { textIn } from "./parts.ts";

/**
 * What a schema says that no legal value of a header fits, to stand behind the header's name: `has the format date-time`.
 * @returns undefined where some legal value fits, or may
 */
export function limitOf(
  look: Look,
  schema: Part,
  { orElse, wrongFormats = [], needs }: HeaderValue,
): string | undefined {
  const kinds = kindsOf(look, schema);
  const legal = new Set<ValueKind>(["string"]);
  if (orElse.includes("number")) legal.add("integer");
  if (orElse.includes("boolean")) legal.add("boolean");
  if (orElse.includes("list")) legal.add("array");
  if (orElse.includes("fields")) legal.add("object");
  // A schema that takes nothing at all has another fault.
  if (kinds.size > 0 && ![...kinds].some((kind) => legal.has(kind)))
    return `takes no string, only ${inWords(kinds)}`;
  if ([...kinds].some((kind) => kind !== "string" && legal.has(kind))) return undefined;
  const format = textIn(schema, "format");
  if (format !== undefined && wrongFormats.includes(format)) return `has the format ${format}`;
  const pattern = textIn(schema, "pattern");
  return needs !== undefined && pattern !== undefined && excludes(pattern, needs)
    ? `has the pattern ${pattern}`
    : undefined;
}

const WORDS: Readonly<Record<ValueKind, string>> = {
  null: "null",
  boolean: "booleans",
  integer: "whole numbers",
  fraction: "fractions",
  string: "strings",
  array: "lists",
  object: "objects",
};

function inWords(kinds: ReadonlySet<ValueKind>): string {
  const words = [...kinds].filter((kind) => kind !== "null").map((kind) => WORDS[kind]);
  if (kinds.has("integer") && kinds.has("fraction"))
    return ["numbers", ...words.filter((word) => word !== WORDS.integer && word !== WORDS.fraction)].join(
      " and ",
    );
  return words.join(" and ") || WORDS.null;
}

/** Whether a pattern is so plain that nothing it fits has the sign: it says all from beginning to end, and only in letters, digits, hyphens and lists of them. */
function excludes(pattern: string, sign: string): boolean {
  return /^\^(?:[\w-]|\[[\w-]+\]|\\[dw]|[+*?]|\{[\d,]+\})+\$$/.test(pattern) && !pattern.includes(sign);
}
