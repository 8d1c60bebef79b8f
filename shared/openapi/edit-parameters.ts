import type { NewParameter, SemanticEdit } from "../model/semantic-edit.ts";
import { insertEntry } from "../source/insert-entry.ts";
import { appendItem } from "../source/list-items.ts";
import { entriesAt, type MapPlace } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import type { ApiDocument } from "./document.ts";
import { isNull, mergeKeyOf } from "./fields.ts";
import { locateOperation } from "./locate.ts";
import { type MapChange, unchangedEntries } from "./map-change.ts";
import { changeItems } from "./map-edits.ts";
import { newParameterData } from "./parameter-data.ts";
import { referenceOf } from "./references.ts";
import { refuseRepeat } from "./repeated-keys.ts";
import { styleAt } from "./write-style.ts";

/** What documents have above the parameters of an operation. */
const ABOVE = ["tags", "summary", "description", "externalDocs", "operationId", "consumes", "produces"];

/** What they have below. */
const BELOW = ["requestBody", "responses"];

/** Plans a parameter behind those that the operation declares itself. */
export function addParameter(
  document: ApiDocument,
  { operation: id, parameter }: Extract<SemanticEdit, { readonly type: "add-parameter" }>,
): MapChange {
  const { operation, place } = locateOperation(document, id);
  const { node } = place;
  if (node.kind !== "map" ? !isNull(node) : referenceOf(node) !== undefined || mergeKeyOf(node)) {
    throw new Refusal(
      `The operation ${id} is a reference, an alias, or holds a merge key; edit it in the text.`,
    );
  }
  if (node.kind === "map") refuseRepeat(node, "parameters", `The operation ${id}`);
  if (operation.parameters.some((other) => isSame(other, parameter))) {
    throw new Refusal(`The operation ${id} has a ${parameter.in} parameter ${parameter.name} already.`);
  }
  const data = newParameterData(document.version, parameter);
  const style = styleAt(place);
  const entry = entriesAt(place).find(({ name }) => name === "parameters");
  if (!entry) {
    const field = { key: "parameters", value: { items: [data] } };
    const index = indexOfParameters(place);
    return {
      place,
      edits: insertEntry(place, index, field, style),
      expected: unchangedEntries(place).toSpliced(index, 0, { name: field.key, data: field.value }),
    };
  }
  if (entry.value.kind !== "list" && !isNull(entry.value)) {
    throw new Refusal(`The parameters of ${id} are not written as a list here; edit them in the text.`);
  }
  return changeItems(place, entry, appendItem(place, entry, data, style), (items) => [...items, { data }]);
}

/** Names of headers are compared without regard to case (RFC 9110 §5.1). */
function isSame(other: { readonly name: string; readonly in: string }, parameter: NewParameter): boolean {
  if (other.in !== parameter.in) return false;
  return parameter.in === "header"
    ? other.name.toLowerCase() === parameter.name.toLowerCase()
    : other.name === parameter.name;
}

/** Behind what usually stands above the parameters, or else before what stands below them. */
function indexOfParameters(place: MapPlace): number {
  const names = entriesAt(place).map(({ name }) => name);
  const below = names.findIndex((name) => BELOW.includes(name));
  const end = below === -1 ? names.length : below;
  const above = names.slice(0, end).findLastIndex((name) => ABOVE.includes(name));
  return above === -1 ? end : above + 1;
}
