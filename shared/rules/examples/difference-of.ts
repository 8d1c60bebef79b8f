import { asMap, fieldOf, resolveAlias, textOf } from "../../openapi/fields.ts";
import type { Look, Part } from "../../openapi/look.ts";
import { dataOf, type Json } from "../../openapi/node-data.ts";
import { nodeOfReference, referenceOf } from "../../openapi/references.ts";
import type { SourceNode } from "../../source/tree.ts";
import { compareExample } from "./compare-example.ts";
import type { Difference } from "./first-difference.ts";
import type { WrittenExample } from "./written-examples.ts";

/** How an example differs from its schema, at the value that does. */
export interface PlacedDifference {
  readonly message: string;
  readonly place: Part;
}

/** Media types whose values are written in a document as they are. */
const JSON_LIKE = /^(?:[^/;]+\/(?:[^;]+\+)?(?:json|yaml)|application\/\*|\*\/\*)\s*(?:;|$)/i;

/** Lists and objects are written in a header in ways of their own. */
const SCALARS: ReadonlySet<string | undefined> = new Set(["string", "number", "integer", "boolean"]);

/** The first difference of an example from its schema; undefined when there is none, or where that cannot be said. */
export function differenceOf(look: Look, example: WrittenExample): PlacedDifference | undefined {
  const { value, schema, mediaType, isData } = example;
  if (value.node === undefined || schema.node === undefined) return undefined;
  if (mediaType === undefined) return differenceOfHeader(look, value, schema.node);
  if (!isData && !JSON_LIKE.test(mediaType)) return differenceOfText(look, value, schema.node);
  const text = isData ? undefined : textIn(value.node);
  if (text !== undefined && /^\s*[[{]/.test(text)) return differenceOfJson(look, value, schema.node, text);
  return place(look, value, compareExample(look, schema.node, value.node));
}

/** The value leads to its place in the text; what is left out has that of what is around it. */
function place(look: Look, value: Part, difference: Difference | undefined): PlacedDifference | undefined {
  if (difference === undefined) return undefined;
  let part = value;
  for (const name of difference.path) {
    const list = part.node?.kind === "list" ? look.dataParts(part)[Number(name)] : undefined;
    const next = list ?? look.data(part, name);
    if (next === undefined) break;
    part = next;
  }
  return { message: difference.message, place: part };
}

/** JSON that is written as a text: it may be meant as the value, or as what the value is written as. */
function differenceOfJson(
  look: Look,
  value: Part,
  schema: SourceNode,
  text: string,
): PlacedDifference | undefined {
  if (compareExample(look, schema, value.node ?? schema, text) === undefined) return undefined;
  const data = parseJson(text);
  const difference = compareExample(look, schema, value.node ?? schema, data ?? text);
  return difference && { message: difference.message, place: value };
}

/** A text in another media type: only what a schema says of texts can be judged. */
function differenceOfText(look: Look, value: Part, schema: SourceNode): PlacedDifference | undefined {
  const text = value.node?.kind === "scalar" ? value.node.value : undefined;
  if (text === undefined || typeOf(look, schema) !== "string") return undefined;
  return place(look, value, compareExample(look, schema, schema, text));
}

function typeOf(look: Look, schema: SourceNode): string | undefined {
  const reference = referenceOf(asMap(schema));
  if (reference !== undefined) look.note(reference);
  const target = reference === undefined ? schema : nodeOfReference(look.root, reference);
  return textOf(fieldOf(asMap(target), "type"));
}

/** A header's value is a text on the wire: it may be written as that, or as what it stands for. */
function differenceOfHeader(look: Look, value: Part, schema: SourceNode): PlacedDifference | undefined {
  const difference = compareExample(look, schema, value.node ?? schema);
  if (difference === undefined || value.node === undefined) return undefined;
  const text = textIn(value.node);
  const meant = text === undefined ? undefined : parseJson(text);
  if (meant !== undefined && compareExample(look, schema, value.node, meant) === undefined) return undefined;
  const isWrittenOut = text !== undefined && !SCALARS.has(typeOf(look, schema));
  return isWrittenOut ? undefined : place(look, value, difference);
}

/** The text of a scalar that stands for a text. */
function textIn(node: SourceNode): string | undefined {
  const value = resolveAlias(node);
  const data = value.kind === "scalar" ? dataOf(value) : undefined;
  return typeof data === "string" ? data : undefined;
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
