import type { SemanticEdit } from "../model/semantic-edit.ts";
import { emptyMap } from "../source/empty-map.ts";
import { insertEntry } from "../source/insert-entry.ts";
import { enter, entriesAt, type MapPlace } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import { removeEntries } from "../source/remove-entries.ts";
import type { DataField } from "../source/write-data.ts";
import type { ApiDocument } from "./document.ts";
import { isNull } from "./fields.ts";
import { enterResponse, locateResponse } from "./locate.ts";
import { type MapChange, unchanged, unchangedEntries } from "./map-change.ts";
import { refuseMediaType } from "./media-type.ts";
import { newContentData, newHeaderData, newMediaTypeData } from "./response-data.ts";
import { styleAt } from "./write-style.ts";

type EditOf<Type extends SemanticEdit["type"]> = Extract<SemanticEdit, { readonly type: Type }>;

/** The fields that make up a response's body. */
function bodyFields(document: ApiDocument): readonly string[] {
  return document.version === "2.0" ? ["schema", "examples"] : ["content"];
}

/** Plans to take the body away: `content`; in 2.0 `schema` and `examples`. */
export function removeContent(document: ApiDocument, target: EditOf<"remove-content">["target"]): MapChange {
  const located = locateResponse(document, target);
  const place = enterResponse(located);
  const names = bodyFields(document);
  const entries = entriesAt(place);
  const indices = entries.flatMap(({ name }, index) => (names.includes(name) ? [index] : []));
  if (indices.length === 0) throw new Refusal(`The response ${located.response.key} has no body.`);
  return {
    place,
    edits: removeEntries(place, indices),
    expected: entries.filter(({ name }) => !names.includes(name)).map(unchanged),
  };
}

/** Plans to empty each media type and keep its name; in 2.0, which has none in a response, the body is taken away. */
export function emptyMediaTypes(
  document: ApiDocument,
  target: EditOf<"empty-media-types">["target"],
): MapChange {
  if (document.version === "2.0") return removeContent(document, target);
  const located = locateResponse(document, target);
  const response = enterResponse(located);
  const field = entriesAt(response).find(({ name }) => name === "content");
  if (!field) throw new Refusal(`The response ${located.response.key} has no body.`);
  const content = enter(response, field);
  if (content.node.kind === "alias" || (content.node.kind === "map" && content.node.find("<<"))) {
    throw new Refusal(
      `The body of the response ${located.response.key} is a YAML alias or holds a merge key; edit it in the text.`,
    );
  }
  const entries = entriesAt(content);
  const full = entries.filter(({ value }) => value.kind === "map" && value.entries.length > 0);
  const other = entries.find(({ value }) => value.kind !== "map" && !isNull(value));
  if (other) throw new Refusal(`The media type ${other.name} is not written as a map; edit it in the text.`);
  return {
    place: content,
    edits: full.flatMap((entry) => emptyMap(enter(content, entry))),
    expected: entries.map((entry) =>
      full.includes(entry) ? { name: entry.name, data: [] } : unchanged(entry),
    ),
  };
}

/** Plans a media type for the body; in 2.0 its schema. */
export function addContent(document: ApiDocument, { target, content }: EditOf<"add-content">): MapChange {
  const located = locateResponse(document, target);
  const place = enterResponse(located);
  refuseMediaType(document, located.place, content);
  const { key } = located.response;
  if (document.version === "2.0") {
    const [field] = newContentData(document.version, content);
    if (!field) throw new Refusal("A body in OpenAPI 2.0 is its schema, so a schema is needed.");
    if (entriesAt(place).some(({ name }) => name === "schema")) {
      throw new Refusal(`The response ${key} has a schema already.`);
    }
    return insertAt(place, indexAfter(place, ["description"]), field);
  }
  const media = newMediaTypeData(content);
  const existing = entriesAt(place).find(({ name }) => name === "content");
  if (!existing)
    return insertAt(place, indexAfter(place, ["description", "headers"]), { key: "content", value: [media] });
  const inside = enter(place, existing);
  refuseOtherThanMap(inside, `The content of the response ${key}`);
  if (entriesAt(inside).some(({ name }) => name === media.key)) {
    throw new Refusal(`The response ${key} has a body of the media type ${media.key} already.`);
  }
  return insertAt(inside, entriesAt(inside).length, media);
}

/** Plans a header for a response. Header names are compared without regard to case (RFC 9110 §5.1). */
export function addHeader(document: ApiDocument, { target, header }: EditOf<"add-header">): MapChange {
  const located = locateResponse(document, target);
  const place = enterResponse(located);
  const field = { key: header.name, value: newHeaderData(document.version, header) };
  const existing = entriesAt(place).find(({ name }) => name === "headers");
  if (!existing)
    return insertAt(place, indexAfter(place, ["description"]), { key: "headers", value: [field] });
  const inside = enter(place, existing);
  refuseOtherThanMap(inside, `The headers of the response ${located.response.key}`);
  if (entriesAt(inside).some(({ name }) => name.toLowerCase() === header.name.toLowerCase())) {
    throw new Refusal(`The response ${located.response.key} has a header ${header.name} already.`);
  }
  return insertAt(inside, entriesAt(inside).length, field);
}

function refuseOtherThanMap({ node }: MapPlace, what: string): void {
  if (node.kind === "map" ? node.find("<<") : !isNull(node)) {
    throw new Refusal(`${what} cannot be edited safely: it is an alias, holds a merge key, or is not a map.`);
  }
}

/** The index after the last of these fields; 0 when there is none of them. */
function indexAfter(place: MapPlace, names: readonly string[]): number {
  return entriesAt(place).findLastIndex(({ name }) => names.includes(name)) + 1;
}

function insertAt(place: MapPlace, index: number, field: DataField): MapChange {
  return {
    place,
    edits: insertEntry(place, index, field, styleAt(place)),
    expected: unchangedEntries(place).toSpliced(index, 0, { name: field.key, data: field.value }),
  };
}
