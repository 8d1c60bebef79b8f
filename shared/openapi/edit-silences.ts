import type { Operation, Silence } from "../model/operation.ts";
import type { SemanticEdit } from "../model/semantic-edit.ts";
import { removeItem } from "../source/list-items.ts";
import { entriesAt } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import type { ApiDocument } from "./document.ts";
import type { MapChange } from "./map-change.ts";
import { changeItems, removeEntry } from "./map-edits.ts";
import { appendToList, locateList } from "./operation-list.ts";
import { SILENCES_FIELD } from "./read-silences.ts";
import { styleAt } from "./write-style.ts";

type EditOf<Type extends SemanticEdit["type"]> = Extract<SemanticEdit, { readonly type: Type }>;

/** Plans a silence behind those that the operation has. */
export function silenceFindings(
  document: ApiDocument,
  { operation: id, rule, response, reason }: EditOf<"silence-findings">,
): MapChange {
  const list = locateList(document, id, SILENCES_FIELD);
  if (findSilence(document.operationById(id), rule, response) !== undefined) {
    const place = response === undefined ? id : `${response} of ${id}`;
    throw new Refusal(`The findings of ${rule} about ${place} are silenced already.`);
  }
  const about = response === undefined ? [] : [{ key: "response", value: response }];
  const data = [{ key: "rule", value: rule }, ...about, { key: "reason", value: reason }];
  return appendToList(list, data, entriesAt(list.place).length);
}

/** Plans to take a silence away, of several equal ones the last, as the first is the one that counts; the only one takes the field with it. */
export function removeSilence(
  document: ApiDocument,
  { operation: id, rule, response }: EditOf<"remove-silence">,
): MapChange {
  const { place, entry } = locateList(document, id, SILENCES_FIELD);
  const silence = findSilence(document.operationById(id), rule, response);
  const index = Number(silence?.pointer.split("/").at(-1));
  if (entry?.value.kind !== "list" || entry.value.items[index] === undefined) {
    throw new Refusal(`The operation ${id} silences no such findings of ${rule}.`);
  }
  if (entry.value.items.length === 1) return removeEntry(place, entry);
  return changeItems(place, entry, removeItem(place, entry, index, styleAt(place)), (items) =>
    items.toSpliced(index, 1),
  );
}

function findSilence(
  operation: Operation | undefined,
  rule: string,
  response: string | undefined,
): Silence | undefined {
  return operation?.silences.findLast((one) => one.rule === rule && one.response === response);
}
