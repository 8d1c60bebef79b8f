import type { NewParameter, SemanticEdit } from "../model/semantic-edit.ts";
import { entriesAt, type MapPlace } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import type { ApiDocument } from "./document.ts";
import type { MapChange } from "./map-change.ts";
import { appendToList, locateList } from "./operation-list.ts";
import { newParameterData } from "./parameter-data.ts";

/** What documents have above the parameters of an operation. */
const ABOVE = ["tags", "summary", "description", "externalDocs", "operationId", "consumes", "produces"];

/** What they have below. */
const BELOW = ["requestBody", "responses"];

/** Plans a parameter behind those that the operation declares itself. */
export function addParameter(
  document: ApiDocument,
  { operation: id, parameter }: Extract<SemanticEdit, { readonly type: "add-parameter" }>,
): MapChange {
  const list = locateList(document, id, "parameters");
  const operation = document.operationById(id);
  if (operation?.parameters.some((other) => isSame(other, parameter))) {
    throw new Refusal(`The operation ${id} has a ${parameter.in} parameter ${parameter.name} already.`);
  }
  return appendToList(list, newParameterData(document.version, parameter), indexOfParameters(list.place));
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
