import { type Quote, quoteDouble, writeBlockText, writeText } from "./scalar-text.ts";

/** What is to be written: a text, a number, a truth value, null, a map in order, or a list. */
export type Data = string | number | boolean | null | readonly DataField[] | DataList;

export interface DataList {
  readonly items: readonly Data[];
}

export interface DataField {
  readonly key: string;
  readonly value: Data;
  /** When the key is not to be written as keys usually are here. */
  readonly keyQuote?: Quote;
}

/** How the document is written at the place in question. */
export interface WriteStyle {
  readonly format: "yaml" | "json";
  readonly lineBreak: string;
  /** One step of indentation, from the written key to what is under it. */
  readonly step: string;
  /** The steps of the levels below that, outermost first, where the document tells them apart. */
  readonly innerSteps?: readonly string[];
  /** What the dash of a list item is indented by, compared with the list's key: one step or nothing. */
  readonly listIndent: string;
  /** How keys are quoted. */
  readonly keyQuote: Quote;
  /** How the text under a key is quoted where plain and quoted are both possible. */
  readonly textQuoteOf: (key: string) => Quote;
  /** The quotes to take where some are needed. */
  readonly quote: "single" | "double";
  /** What stands between a key and its value in brackets, e.g. `: `. */
  readonly colon: string;
  /** What stands between entries on one line, e.g. `, `. */
  readonly comma: string;
  /** What stands inside the brackets of a map on one line: a blank or nothing. */
  readonly padding: string;
}

/** The style one level deeper. */
export function innerStyle(style: WriteStyle): WriteStyle {
  const [step, ...innerSteps] = style.innerSteps ?? [];
  return step === undefined ? style : { ...style, step, innerSteps };
}

function writeKey(field: DataField, style: WriteStyle, inFlow: boolean): string {
  if (style.format === "json") return quoteDouble(field.key);
  // A number is a key of its own to YAML; among plain keys it is wanted plain all the same.
  if (field.keyQuote === "plain" && /^\d+$/.test(field.key)) return field.key;
  return writeText(field.key, field.keyQuote ?? style.keyQuote, style.quote, inFlow);
}

function writeScalar(
  key: string,
  value: string | number | boolean | null,
  style: WriteStyle,
  inFlow: boolean,
): string {
  if (typeof value !== "string") return String(value);
  if (style.format === "json") return quoteDouble(value);
  return writeText(value, style.textQuoteOf(key), style.quote, inFlow);
}

/** An entry of a block map: whole lines from the indentation on, the last line end left out. */
export function writeBlockEntry(field: DataField, indent: string, style: WriteStyle): string {
  return `${indent}${writeKey(field, style, false)}:${writeBlockValue(field, indent, style)}`;
}

/** What stands after the colon of an entry of a block map: a blank and one line, or lines below. */
export function writeBlockValue({ key, value }: DataField, indent: string, style: WriteStyle): string {
  const inner = indent + style.step;
  if (!hasLines(value)) return ` ${writeLine(key, value, inner, style)}`;
  const lines =
    "items" in value
      ? value.items.map((item) => writeBlockItem(key, item, indent + style.listIndent, style))
      : value.map((child) => writeBlockEntry(child, inner, innerStyle(style)));
  return [""].concat(lines).join(style.lineBreak);
}

/**
 * An item of a block list: whole lines from the indentation of the dash on, the last line end left out.
 * @param key of the list
 */
export function writeBlockItem(key: string, item: Data, indent: string, style: WriteStyle): string {
  const inner = `${indent}  `;
  if (!hasLines(item)) return `${indent}- ${writeLine(key, item, inner, style)}`;
  const lines =
    "items" in item
      ? item.items.map((one) => writeBlockItem(key, one, inner, style))
      : item.map((child) => writeBlockEntry(child, inner, style));
  return `${indent}- ${lines.join(style.lineBreak).slice(inner.length)}`;
}

/** Whether a value takes lines of its own in block style: a map or a list that holds something. */
function hasLines(value: Data): value is readonly DataField[] | DataList {
  if (typeof value !== "object" || value === null) return false;
  return ("items" in value ? value.items : value).length > 0;
}

/** A value that begins on the line of its key or dash; a text of several lines goes on below, indented. */
function writeLine(key: string, value: Data, indent: string, style: WriteStyle): string {
  const block = typeof value === "string" ? writeBlockText(value) : undefined;
  if (!block) return writeFlowValue(key, value, style, false);
  return [block.header, ...block.lines.map((line) => line && indent + line)].join(style.lineBreak);
}

/** An entry of a map in brackets, on one line. */
export function writeFlowEntry(field: DataField, style: WriteStyle): string {
  return `${writeKey(field, style, true)}${style.colon}${writeFlowValue(field.key, field.value, style)}`;
}

/** A value on one line; `inFlow` unless it stands alone behind a key or dash. */
export function writeFlowValue(key: string, value: Data, style: WriteStyle, inFlow = true): string {
  if (typeof value !== "object" || value === null) return writeScalar(key, value, style, inFlow);
  if ("items" in value) {
    return `[${value.items.map((item) => writeFlowValue(key, item, style)).join(style.comma)}]`;
  }
  if (value.length === 0) return "{}";
  const inner = value.map((child) => writeFlowEntry(child, style)).join(style.comma);
  return `{${style.padding}${inner}${style.padding}}`;
}

/** An entry of a map in brackets, one line for each field; it begins with the key and ends with the closing bracket. */
export function writePrettyEntry(field: DataField, indent: string, style: WriteStyle): string {
  return `${writeKey(field, style, true)}${style.colon}${writePrettyValue(field.key, field.value, indent, style)}`;
}

/** A value in brackets, one line for each field and item. */
export function writePrettyValue(key: string, value: Data, indent: string, style: WriteStyle): string {
  if (!hasLines(value)) return writeFlowValue(key, value, style);
  const inner = indent + style.step;
  const isList = "items" in value;
  const lines = isList
    ? value.items.map((item) => inner + writePrettyValue(key, item, inner, style))
    : value.map((child) => inner + writePrettyEntry(child, inner, innerStyle(style)));
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  return `${open}${style.lineBreak}${lines.join(`,${style.lineBreak}`)}${style.lineBreak}${indent}${close}`;
}
