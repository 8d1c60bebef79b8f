import type { SemanticEdit } from "../model/semantic-edit.ts";
import { enter, entriesAt } from "../source/map-place.ts";
import { reorderEntries } from "../source/move-entry.ts";
import { Refusal } from "../source/refusal.ts";
import type { ApiDocument } from "./document.ts";
import { mergeKeyOf } from "./fields.ts";
import { locateEditable } from "./locate.ts";
import { type MapChange, unchangedEntries } from "./map-change.ts";
import { byClass } from "./status-order.ts";

/**
 * Plans the responses in ascending order: a range behind the codes of its class, `default` last. What is neither, such as an
 * `x-` field, stays behind the entry that it follows, and before all when it follows none.
 */
export function sortResponses(
  document: ApiDocument,
  { operation: id }: Extract<SemanticEdit, { readonly type: "sort-responses" }>,
): MapChange {
  const { place } = locateEditable(document, id);
  const field = entriesAt(place).find(({ name }) => name === "responses");
  const responses = field && enter(place, field);
  if (responses?.node.kind !== "map") throw new Refusal(`The operation ${id} has no responses to sort.`);
  if (mergeKeyOf(responses.node)) {
    throw new Refusal(`The responses of ${id} hold a YAML merge key (<<); edit them in the text.`);
  }
  const order = sortedOrder(entriesAt(responses).map(({ name }) => name));
  const entries = unchangedEntries(responses);
  return {
    place: responses,
    edits: reorderEntries(responses, order),
    expected: order.flatMap((index) => entries[index] ?? []),
  };
}

/** The indices of the keys in the order that they belong in. */
function sortedOrder(keys: readonly string[]): readonly number[] {
  let rank = Number.NEGATIVE_INFINITY;
  const ranked = keys.map((key, index) => {
    rank = byClass(key) ?? rank;
    return { index, rank };
  });
  return ranked
    .toSorted((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank))
    .map(({ index }) => index);
}
