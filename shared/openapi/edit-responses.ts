import type { ResponseEntry } from "../model/operation.ts";
import type { ResponseTarget, SemanticEdit } from "../model/semantic-edit.ts";
import { exactCode, isRangeKey, parseStatusKey } from "../model/status-key.ts";
import { hasRanges } from "../model/versions.ts";
import { applyEdits } from "../source/apply-edits.ts";
import { insertCopy, insertEntry, rangeOfEntry } from "../source/insert-entry.ts";
import { enter, entriesAt } from "../source/map-place.ts";
import { moveEntry } from "../source/move-entry.ts";
import { Refusal } from "../source/refusal.ts";
import { removeEntries } from "../source/remove-entries.ts";
import { renameKey } from "../source/rename-key.ts";
import type { ApiDocument } from "./document.ts";
import { describeEdits } from "./edit-description.ts";
import { enterResponse, locateEditable, locateResponse } from "./locate.ts";
import { type Expected, type MapChange, unchanged, unchangedEntries } from "./map-change.ts";
import { refuseMediaType } from "./media-type.ts";
import { lastIndex, placeFor, responsesBefore } from "./place-response.ts";
import { newResponseData } from "./response-data.ts";
import { isUsed } from "./shared-anchors.ts";
import { styleByLevel } from "./write-levels.ts";
import { quoteOfKey, quoteOfStatusKey, styleAt } from "./write-style.ts";

type EditOf<Type extends SemanticEdit["type"]> = Extract<SemanticEdit, { readonly type: Type }>;

/** Plans a new response. */
export function addResponse(document: ApiDocument, edit: EditOf<"add-response">): MapChange {
  const located = locateEditable(document, edit.operation);
  const { operation, place } = located;
  refuseKey(document, operation.responses, edit.key);
  if (edit.response.content) refuseMediaType(document, place, edit.response.content);
  const field = entriesAt(place).find(({ name }) => name === "responses");
  const value = newResponseData(document.version, edit.response);
  if (!field) {
    const keyQuote = quoteOfStatusKey(document, operation, edit.key, 0);
    const responses = { key: "responses", value: [{ key: edit.key, value, keyQuote }] };
    const at = entriesAt(place).length;
    return {
      place,
      edits: insertEntry(place, at, responses, styleByLevel(document, place)),
      expected: [...unchangedEntries(place), { name: "responses", data: responses.value }],
    };
  }
  const responses = enter(place, field);
  const index = placeFor(located, responses, edit.key, edit.before);
  const keyQuote = quoteOfStatusKey(
    document,
    operation,
    edit.key,
    responsesBefore(located, responses, index),
  );
  const isFirst = entriesAt(responses).length === 0;
  const style = isFirst ? styleByLevel(document, responses) : styleAt(responses);
  return {
    place: responses,
    edits: insertEntry(responses, index, { key: edit.key, value, keyQuote }, style),
    expected: unchangedEntries(responses).toSpliced(index, 0, { name: edit.key, data: value }),
  };
}

/** Plans to take a response away; the last one leaves `{}`. */
export function removeResponse(document: ApiDocument, { target }: EditOf<"remove-response">): MapChange {
  const { responses, index } = locateResponse(document, target);
  return {
    place: responses,
    edits: removeEntries(responses, [index]),
    expected: unchangedEntries(responses).toSpliced(index, 1),
  };
}

/** Plans another key for a response, in the same quotes and at the same place. */
export function renameResponse(document: ApiDocument, { target, to }: EditOf<"rename-response">): MapChange {
  const { operation, response, responses, index, entry } = locateResponse(document, target);
  if (to === response.key) throw new Refusal(`The response is ${to} already.`);
  refuseKey(document, operation.responses, to);
  return {
    place: responses,
    edits: [renameKey(responses, entry, to, quoteOfKey(entry), "single")],
    expected: unchangedEntries(responses).with(index, { name: to, node: entry.value }),
  };
}

/** Plans another description, which replaces the value only. */
export function describeResponse(document: ApiDocument, edit: EditOf<"describe-response">): MapChange {
  const located = locateResponse(document, edit.target);
  return describeEdits(enterResponse(located), edit.description);
}

/** Plans another place for a response among its neighbours. */
export function moveResponse(document: ApiDocument, { target, before }: EditOf<"move-response">): MapChange {
  const located = locateResponse(document, target);
  const { operation, responses, index } = located;
  let to = lastIndex(located, responses);
  if (before) {
    const below = locateResponse(document, { operation: operation.id, ...before }).index;
    to = below > index ? below - 1 : below;
  }
  const expected = unchangedEntries(responses);
  const moved = expected.slice(index, index + 1);
  return {
    place: responses,
    edits: to === index ? [] : moveEntry(responses, index, to),
    expected: expected.toSpliced(index, 1).toSpliced(to, 0, ...moved),
  };
}

/** Plans a copy of a response, everything in it included, under another key. */
export function duplicateResponse(document: ApiDocument, edit: EditOf<"duplicate-response">): MapChange {
  const located = locateResponse(document, edit.target);
  const { operation, response, responses, entry, index } = located;
  refuseKey(document, operation.responses, edit.key);
  const range = rangeOfEntry(responses, index);
  const at = placeFor(located, responses, edit.key, undefined);
  const isDescribed = edit.description !== undefined && edit.description !== response.description;
  const description = isDescribed ? edit.description : undefined;
  const inner = description === undefined ? [] : describeEdits(enterResponse(located), description).edits;
  const quote = quoteOfStatusKey(document, operation, edit.key, responsesBefore(located, responses, at));
  const edits = [renameKey(responses, entry, edit.key, quote, "single"), ...inner];
  const { text } = document;
  const copy = applyEdits(
    text.slice(range.start, range.end),
    edits.map((one) => ({ ...one, start: one.start - range.start, end: one.end - range.start })),
  );
  const expected: Expected =
    description === undefined
      ? { name: edit.key, node: entry.value }
      : { name: edit.key, node: entry.value, description };
  return {
    place: responses,
    edits: insertCopy(responses, at, entry, copy, styleAt(responses)),
    expected: unchangedEntries(responses).toSpliced(at, 0, expected),
    copied: range,
  };
}

/** Plans quotes around every plain status key that can be edited, one change for each operation. */
export function quoteStatusKeys(document: ApiDocument): readonly MapChange[] {
  if (document.format === "json") return [];
  const styles = document.operations.flatMap(({ responses }) => responses.map(({ keyStyle }) => keyStyle));
  const quote = styles.find((style) => style !== "plain") ?? "single";
  return document.operations.flatMap((operation) => {
    const plain = operation.responses.filter(({ keyStyle, key }) => keyStyle === "plain" && /^\d/.test(key));
    const [first] = plain;
    if (!first || operation.readOnlyReason !== undefined) return [];
    const { responses } = locateResponse(document, targetOf(operation.id, first));
    const entries = entriesAt(responses).filter(
      (entry) =>
        quoteOfKey(entry) === "plain" &&
        /^\d/.test(entry.name) &&
        // A number at its other places would become a text there too.
        !isUsed(document.tree, entry.key.anchor),
    );
    return [
      {
        place: responses,
        edits: entries.map((entry) => renameKey(responses, entry, entry.name, quote, quote)),
        expected: entriesAt(responses).map(unchanged),
      },
    ];
  });
}

function targetOf(
  operation: ResponseTarget["operation"],
  { key, occurrence }: ResponseEntry,
): ResponseTarget {
  return { operation, key, occurrence };
}

/** Refuses a key that OpenAPI cannot hold in this version, and one that is there already. */
function refuseKey(document: ApiDocument, responses: readonly ResponseEntry[], key: string): void {
  if (/^\d+$/.test(key) && exactCode(key) === undefined) {
    throw new Refusal(`${key} is no status code: a code has three digits.`);
  }
  const status = parseStatusKey(key);
  if (!status && exactCode(key) !== undefined) {
    throw new Refusal(`${key} is outside the range of status codes, 100 to 599.`);
  }
  if (!status) {
    throw new Refusal(
      `${key || "An empty text"} is no key of a response: use a code such as 404, a range such as 4XX, or default.`,
    );
  }
  if (isRangeKey(key) && !hasRanges(document.version)) {
    throw new Refusal(
      `The range ${key} needs OpenAPI 3.0 or later; the document is written in ${document.openapi}.`,
    );
  }
  if (responses.some((response) => response.key === key)) {
    throw new Refusal(`The operation has a response ${key} already.`);
  }
}
