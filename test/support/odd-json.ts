import type { Choices } from "./choices.ts";
import type { OddField, OddModel, OddValue } from "./odd-model.ts";

const TEXTS = [
  '"OK"',
  '"d\\u00e9j\\u00e0 \\"vu\\""',
  '"🎉"',
  '""',
  '"a\\nb"',
  '"\\ud83c"',
  '"\\/"',
  '"{\\"a\\": 1, //"',
] as const;

/** Writes a document as JSON in an odd style. */
export function writeJson({ root }: OddModel, choices: Choices): string {
  const style: JsonStyle = {
    step: choices.pick(["  ", "", "\t", "    ", " "]),
    colon: choices.pick([": ", ":", " : ", ":\t"]),
    comma: choices.pick([", ", ",", " , "]),
    padding: choices.pick(["", " "]),
  };
  const text = writeMap(root, "", style, choices) + choices.pick(["\n", "", "\n\n"]);
  const broken = choices.isRare(4) ? text.replaceAll("\n", "\r\n") : text;
  return choices.isRare(8) ? `\uFEFF${broken}` : broken;
}

interface JsonStyle {
  readonly step: string;
  readonly colon: string;
  readonly comma: string;
  readonly padding: string;
}

function writeMap(fields: readonly OddField[], indent: string, style: JsonStyle, choices: Choices): string {
  if (fields.length === 0) return choices.isRare(6) ? "{ }" : "{}";
  const inner = indent + style.step;
  const isLine = style.step === "" || choices.isRare(8);
  const entries = fields.map(
    ({ key, value }) =>
      `"${key}"${style.colon}${writeValue(value, inner, isLine ? { ...style, step: "" } : style, choices)}`,
  );
  if (isLine) return `{${style.padding}${entries.join(style.comma)}${style.padding}}`;
  const blank = choices.isRare(12) ? "\n" : "";
  return `{\n${entries.map((entry) => inner + entry).join(`,\n${blank}`)}\n${indent}}`;
}

function writeValue(value: OddValue, indent: string, style: JsonStyle, choices: Choices): string {
  if (value.kind === "map") return writeMap(value.fields, indent, style, choices);
  if (value.kind === "raw") return value.raw;
  if (value.kind === "list") {
    const inner = indent + style.step;
    const items = value.items.map((item) => writeValue(item, inner, style, choices));
    if (items.length === 0 || style.step === "") return `[${items.join(style.comma)}]`;
    return `[\n${items.map((item) => inner + item).join(",\n")}\n${indent}]`;
  }
  return value.kind === "text" ? choices.pick(TEXTS) : "null";
}
