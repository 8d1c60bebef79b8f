import { type Quote, quoteDouble, writeBlockText, writeText } from "./scalar-text.ts";

/** What is to be written: a text, a number, or a map in order. */
export type Data = string | number | readonly DataField[];

export interface DataField {
  readonly key: string;
  readonly value: Data;
  /** When the key is not to be written as keys usually are here: a status key. */
  readonly keyQuote?: Quote;
}

/** How the document is written at the place in question. */
export interface WriteStyle {
  readonly format: "yaml" | "json";
  readonly lineBreak: string;
  /** One step of indentation. */
  readonly step: string;
  /** How keys such as `description` are quoted. */
  readonly keyQuote: Quote;
  /** How descriptions are quoted where plain and quoted are both possible. */
  readonly textQuote: Quote;
  /** The quotes to take where some are needed. */
  readonly quote: "single" | "double";
  /** What stands between a key and its value in brackets, e.g. `: `. */
  readonly colon: string;
  /** What stands between entries on one line, e.g. `, `. */
  readonly comma: string;
  /** What stands inside the brackets of a map on one line: a blank or nothing. */
  readonly padding: string;
}

function writeKey(field: DataField, style: WriteStyle, inFlow: boolean): string {
  if (style.format === "json") return quoteDouble(field.key);
  const quote = field.keyQuote ?? style.keyQuote;
  // A status code is a number to YAML, and plain among plain keys all the same.
  if (quote === "plain" && /^\d{3}$/.test(field.key)) return field.key;
  return writeText(field.key, quote, style.quote, inFlow);
}

function writeValue(value: string | number, field: DataField, style: WriteStyle, inFlow: boolean): string {
  if (typeof value === "number") return String(value);
  if (style.format === "json") return quoteDouble(value);
  return writeText(value, field.key === "description" ? style.textQuote : "plain", style.quote, inFlow);
}

/** An entry of a block map: whole lines from the indentation on, the last line end left out. */
export function writeBlockEntry(field: DataField, indent: string, style: WriteStyle): string {
  const key = `${indent}${writeKey(field, style, false)}:`;
  const { value } = field;
  const inner = indent + style.step;
  if (typeof value === "object") {
    if (value.length === 0) return `${key} {}`;
    return [key, ...value.map((child) => writeBlockEntry(child, inner, style))].join(style.lineBreak);
  }
  const block = typeof value === "string" ? writeBlockText(value) : undefined;
  if (!block) return `${key} ${writeValue(value, field, style, false)}`;
  return [`${key} ${block.header}`, ...block.lines.map((line) => line && inner + line)].join(style.lineBreak);
}

/** An entry of a map in brackets, on one line. */
export function writeFlowEntry(field: DataField, style: WriteStyle): string {
  return `${writeKey(field, style, true)}${style.colon}${writeFlowValue(field, style)}`;
}

function writeFlowValue(field: DataField, style: WriteStyle): string {
  const { value } = field;
  if (typeof value !== "object") return writeValue(value, field, style, true);
  if (value.length === 0) return "{}";
  const inner = value.map((child) => writeFlowEntry(child, style)).join(style.comma);
  return `{${style.padding}${inner}${style.padding}}`;
}

/** An entry of a map in brackets, one line for each field; it begins with the key and ends with the closing bracket. */
export function writePrettyEntry(field: DataField, indent: string, style: WriteStyle): string {
  const key = `${writeKey(field, style, true)}${style.colon}`;
  const { value } = field;
  if (typeof value !== "object" || value.length === 0) return key + writeFlowValue(field, style);
  const inner = indent + style.step;
  const lines = value.map((child) => inner + writePrettyEntry(child, inner, style));
  return `${key}{${style.lineBreak}${lines.join(`,${style.lineBreak}`)}${style.lineBreak}${indent}}`;
}
