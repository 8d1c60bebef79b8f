import { isPlainSafe, quoteDouble, writeBlockText, writeText } from "../source/scalar-text.ts";
import type { SourceEntry, SourceNode, SourceScalar } from "../source/tree.ts";
import { entriesOf, isNull, resolveAlias } from "./fields.ts";

/** A value with nothing of its writing left but the order: what both formats can be written from. */
type Value =
  | { readonly kind: "text"; readonly text: string }
  /** A number or a word that stands without quotes in both formats. */
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "map"; readonly entries: readonly { readonly name: string; readonly value: Value }[] };

/** Deeper and more than any real part of a document: aliases can multiply without end, and stand inside their own anchor. */
const MAX_DEPTH = 500;
const MAX_NODES = 500_000;

/** How many nodes may still be taken. */
interface Budget {
  left: number;
}

/**
 * Writes an entry as a document of its own, with a final line end: two blanks a step.
 * @returns undefined when its aliases make it endless
 */
export function writeNode(entry: SourceEntry, format: "yaml" | "json"): string | undefined {
  const budget: Budget = { left: MAX_NODES };
  const value: Value = {
    kind: "map",
    entries: [{ name: entry.name, value: toValue(entry.value, 0, budget) }],
  };
  if (budget.left <= 0) return undefined;
  return format === "json" ? `${writeJson(value, "")}\n` : `${writeYaml(value, "").join("\n")}\n`;
}

function toValue(node: SourceNode, depth: number, budget: Budget): Value {
  budget.left = depth > MAX_DEPTH ? 0 : budget.left - 1;
  const resolved = budget.left > 0 ? resolveAlias(node) : undefined;
  switch (resolved?.kind) {
    case "map": {
      const entries = entriesOf(resolved);
      return {
        kind: "map",
        entries: entries.map(({ name, value }) => ({ name, value: toValue(value, depth + 1, budget) })),
      };
    }
    case "list":
      return { kind: "list", items: resolved.items.map((item) => toValue(item, depth + 1, budget)) };
    case "scalar":
      return toScalar(resolved);
    default:
      return { kind: "word", word: "null" };
  }
}

/** Reads a plain scalar by the core schema (YAML 1.2.2 §10.3.2) into what JSON writes for it. */
function toScalar(node: SourceScalar): Value {
  const text: Value = { kind: "text", text: node.value };
  if (isNull(node)) return { kind: "word", word: "null" };
  if (node.style !== "plain" || node.tag === "!!str") return text;
  if (/^(?:true|false)$/i.test(node.value)) return { kind: "word", word: node.value.toLowerCase() };
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(node.value))
    return { kind: "word", word: node.value };
  if (/^(?:0x[\da-fA-F]+|0o[0-7]+|[-+]?(?:\d+|\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?)$/.test(node.value)) {
    return { kind: "word", word: String(Number(node.value)) };
  }
  return text;
}

function writeJson(value: Value, indent: string): string {
  const inner = `${indent}  `;
  const wrap = (open: string, parts: readonly string[], close: string): string =>
    parts.length === 0 ? open + close : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
  switch (value.kind) {
    case "text":
      return quoteDouble(value.text);
    case "word":
      return value.word;
    case "list":
      return wrap(
        "[",
        value.items.map((item) => writeJson(item, inner)),
        "]",
      );
    case "map":
      return wrap(
        "{",
        value.entries.map((entry) => `${quoteDouble(entry.name)}: ${writeJson(entry.value, inner)}`),
        "}",
      );
  }
}

/** The lines of a value in block style; the first of a text, a word and an empty collection has no indentation. */
function writeYaml(value: Value, indent: string): readonly string[] {
  switch (value.kind) {
    case "text": {
      const block = writeBlockText(value.text);
      if (block) return [block.header, ...block.lines.map((line) => line && indent + line)];
      return [writeText(value.text, "plain", "single", false)];
    }
    case "word":
      return [value.word];
    case "list":
      return value.items.length === 0 ? ["[]"] : value.items.flatMap((item) => writeItem(item, indent));
    case "map":
      return value.entries.length === 0
        ? ["{}"]
        : value.entries.flatMap((entry) => writeEntry(entry, indent));
  }
}

function writeItem(item: Value, indent: string): readonly string[] {
  const [first = "", ...rest] = writeYaml(item, `${indent}  `);
  return [`${indent}- ${isNested(item) ? first.trimStart() : first}`, ...rest];
}

function writeEntry(
  { name, value }: { readonly name: string; readonly value: Value },
  indent: string,
): readonly string[] {
  const key = `${indent}${isPlainSafe(name, false) ? name : writeText(name, "single", "single", false)}:`;
  const lines = writeYaml(value, `${indent}  `);
  if (isNested(value)) return [key, ...lines];
  const [first = "", ...rest] = lines;
  return [`${key} ${first}`, ...rest];
}

function isNested(value: Value): boolean {
  return (
    (value.kind === "list" && value.items.length > 0) || (value.kind === "map" && value.entries.length > 0)
  );
}
