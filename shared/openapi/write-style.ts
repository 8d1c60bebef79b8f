import type { Operation } from "../model/operation.ts";
import { entriesAt, type MapPlace } from "../source/map-place.ts";
import type { Quote } from "../source/scalar-text.ts";
import type { SourceText } from "../source/source-text.ts";
import { indentAt, isFirstOnLine, lineBreakAt, lineStartOf } from "../source/text-lines.ts";
import type { SourceEntry, SourceMap, SourceTree } from "../source/tree.ts";
import type { WriteStyle } from "../source/write-data.ts";
import type { ApiDocument } from "./document.ts";
import { asMap } from "./fields.ts";

/**
 * How the document is written where a field is to be put: the neighbours in the same map say it, else the maps above,
 * else what is usual.
 * @param place the map that takes the field
 */
export function styleAt(place: MapPlace): WriteStyle {
  const { tree } = place;
  const neighbours = entriesAt(place);
  const samples = neighbours.flatMap(({ value }) => (value.kind === "map" ? value.entries : []));
  const parents = place.steps.toReversed().map(({ entry }) => entry);
  const family = [...samples, ...neighbours, ...parents];
  const description = samples.find(({ name }) => name === "description");
  const textQuote = description ? quoteOfValue(description) : "plain";
  const base = {
    format: tree.format,
    lineBreak: lineBreakAt(tree.text, place.node.start),
    textQuoteOf: (key: string): Quote => (key === "description" ? textQuote : "plain"),
    quote: preferredQuote(place, textQuote),
  };
  if (tree.format === "json") {
    const spacing = spacingOf(tree, [...neighbours, ...parents]);
    const step = stepOf(place);
    return { ...base, step, listIndent: step, keyQuote: "double", quote: "double", ...spacing };
  }
  const keys = family.filter(({ name }) => /^[a-zA-Z$]/.test(name) && name !== "default");
  const step = stepOf(place);
  return {
    ...base,
    step,
    listIndent: hasFlushLists(place) ? "" : step,
    keyQuote: keys[0] ? quoteOfKey(keys[0]) : "plain",
    colon: ": ",
    comma: ", ",
    padding: paddingOf(tree, neighbours),
  };
}

/** How a key is quoted. */
export function quoteOfKey({ key }: SourceEntry): Quote {
  return key.kind === "scalar" && (key.style === "single" || key.style === "double") ? key.style : "plain";
}

function quoteOfValue({ value }: SourceEntry): Quote {
  return value.kind === "scalar" && (value.style === "single" || value.style === "double")
    ? value.style
    : "plain";
}

/** A quoted key, item or value. */
const QUOTED = /(?:^[ \t]*|: |- )(["'])/m;

function preferredQuote(place: MapPlace, textQuote: Quote): "single" | "double" {
  if (textQuote !== "plain") return textQuote;
  for (const entry of entriesAt(place)) {
    const quote = quoteOfKey(entry);
    if (quote !== "plain") return quote;
  }
  const { text } = place.tree;
  const from = place.steps[2]?.entry.start ?? 0;
  const near = QUOTED.exec(text.slice(from, from + NEAR))?.[1] ?? farOf(place.tree, QUOTED, 0);
  return near === '"' ? "double" : "single";
}

/** What was found far away, or undefined: hundreds of fixes of one text ask the same. */
const found = new WeakMap<SourceTree, Map<string, string | undefined>>();

/** The last group of a pattern in the text from an offset on, looked for once. */
function farOf(tree: SourceTree, pattern: RegExp, from: number): string | undefined {
  const known = found.get(tree) ?? new Map<string, string | undefined>();
  found.set(tree, known);
  const name = `${from} ${pattern.source}`;
  if (!known.has(name)) known.set(name, pattern.exec(tree.text.slice(from, from + FAR))?.at(-1));
  return known.get(name);
}

/** How far is looked for a list: most documents have one within a few pages, and more text is to be put together for more. */
const NEAR = 5000;
const FAR = 100_000;

/** A key with a list in block style under it. */
const LIST = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1( *)- /m;

/** Whether the document's lists begin below the first letter of their keys. */
function hasFlushLists({ tree, steps }: MapPlace): boolean {
  const from = steps[0]?.entry.start ?? 0;
  const near = LIST.exec(tree.text.slice(from, from + NEAR))?.at(-1);
  return (near ?? farOf(tree, LIST, from) ?? farOf(tree, LIST, 0)) === "";
}

/** One step of indentation: what the map's entries add to it, else what the maps above add, else two blanks. */
function stepOf(place: MapPlace): string {
  const { tree } = place;
  const inner = entriesAt(place).map(({ value }) => value);
  const outer = place.steps.toReversed().map(({ entry }) => entry.value);
  const rest = asMap(tree.root)?.entries.map(({ value }) => value) ?? [];
  for (const node of [...inner, ...outer, tree.root, ...rest]) {
    const step = node.kind === "map" ? stepInto(tree, node) : undefined;
    if (step !== undefined) return step;
  }
  return "  ";
}

/** What the entries of a map are indented by, compared with the line that the map's key or bracket is on. */
export function stepInto(tree: SourceTree, map: SourceMap): string | undefined {
  const first = map.outline.starts[0];
  if (first === undefined || !isFirstOnLine(tree.text, first)) return undefined;
  const inner = indentAt(tree.text, first);
  const above = map.style === "flow" ? map.start : keyLineAbove(tree.text, first, inner.length);
  if (above === undefined) return undefined;
  const outer = indentAt(
    tree.text,
    above + (/^[ \t]*/.exec(tree.text.slice(above, above + 200))?.[0].length ?? 0),
  );
  return inner.length > outer.length && inner.startsWith(outer) ? inner.slice(outer.length) : undefined;
}

/** The start of the nearest line above that is indented less than `depth` and is no comment. */
function keyLineAbove(text: SourceText, offset: number, depth: number): number | undefined {
  let line = lineStartOf(text, offset);
  while (line > 0) {
    line = lineStartOf(text, line - 1);
    const match = /^([ ]*)([^\s#])/.exec(text.slice(line, line + 200));
    if (match?.[1] !== undefined && match[1].length < depth) return line;
  }
  return undefined;
}

function spacingOf(
  tree: SourceTree,
  entries: readonly SourceEntry[],
): Pick<WriteStyle, "colon" | "comma" | "padding"> {
  const sample = entries[0];
  const written = sample ? tree.text.slice(sample.key.end, sample.value.start) : ": ";
  const colon = /^[ \t]*:[ \t]*$/.test(written) ? written : ": ";
  const pairs = entries.filter(({ value }) => value.kind === "map" && value.entries.length > 0);
  return { colon, comma: colon.endsWith(" ") ? ", " : ",", padding: paddingOf(tree, pairs) };
}

function paddingOf(tree: SourceTree, entries: readonly SourceEntry[]): string {
  const flow = entries.find(
    ({ value }) => value.kind === "map" && value.style === "flow" && value.end - value.start > 2,
  );
  return flow && tree.text.charAt(flow.value.start + 1) === " " ? " " : "";
}

/**
 * How a new status key is quoted: as the nearest key of its kind (codes; ranges and `default`) in the operation, else in
 * the operations around it; in a document that has none, codes stand in single quotes, a range is written as the codes beside
 * it, and `default` is plain.
 * @param index where the key will stand among the operation's responses
 */
export function quoteOfStatusKey(
  document: ApiDocument,
  operation: Operation,
  key: string,
  index: number,
): Quote {
  if (document.format === "json") return "double";
  const isCode = (text: string): boolean => /^\d/.test(text) && !/X/i.test(text);
  const alike = (candidate: Operation): Quote | undefined =>
    candidate.responses.find((response) => isCode(response.key) === isCode(key))?.keyStyle;
  const near = operation.responses
    .map((response, at) => ({ response, distance: at < index ? index - at - 0.5 : at - index + 0.5 }))
    .filter(({ response }) => isCode(response.key) === isCode(key))
    .toSorted((a, b) => a.distance - b.distance)[0];
  if (near) return near.response.keyStyle;
  const here = document.operations.indexOf(operation);
  for (let distance = 1; distance < document.operations.length; distance++) {
    for (const other of [document.operations[here - distance], document.operations[here + distance]]) {
      const style = other && alike(other);
      if (style) return style;
    }
  }
  if (isCode(key)) return "single";
  return key === "default" ? "plain" : (operation.responses[0]?.keyStyle ?? "plain");
}
