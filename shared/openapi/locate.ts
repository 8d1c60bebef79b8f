import type { Operation, OperationId, ResponseEntry } from "../model/operation.ts";
import type { ResponseTarget } from "../model/semantic-edit.ts";
import { enter, entriesAt, type MapPlace, placeOfKey } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import type { SourceEntry } from "../source/tree.ts";
import type { ApiDocument } from "./document.ts";
import { isNull } from "./fields.ts";
import { splitPath } from "./path-names.ts";
import { refuseRepeat } from "./repeated-keys.ts";

/** An operation with the place of its map. */
export interface LocatedOperation {
  readonly document: ApiDocument;
  readonly operation: Operation;
  /** The offset from which its ranges count. */
  readonly start: number;
  readonly place: MapPlace;
}

/** A response with its entry and the place of the map that it is in. */
export interface LocatedResponse extends LocatedOperation {
  readonly response: ResponseEntry;
  /** The place of the Responses Object. */
  readonly responses: MapPlace;
  /** Index among all entries of the Responses Object, `x-` keys counted. */
  readonly index: number;
  readonly entry: SourceEntry;
}

/** The operation with this id. */
function requireOperation(document: ApiDocument, id: OperationId): Operation {
  const operation = document.operationById(id);
  if (!operation) throw new Refusal(`There is no operation ${id} in the document.`);
  return operation;
}

/** The operation's own place; refused when it is written elsewhere (a reference, an alias, a merge key) or a key stands twice. */
export function locateOperation(document: ApiDocument, id: OperationId): LocatedOperation {
  const operation = requireOperation(document, id);
  const start = document.startOf(id);
  const place = placeOfKey(document.tree, start);
  const { container, name } = splitPath(operation.path);
  if (place?.steps[0]?.entry.name !== container || place.steps[1]?.entry.name !== name) {
    throw new Refusal(
      operation.readOnlyReason ?? `The operation ${id} is written elsewhere; edit it in the text.`,
    );
  }
  place.steps.forEach(({ map, entry }, depth) => {
    refuseRepeat(map, entry.name, depth < 2 ? "The document" : operation.path);
  });
  return { document, operation, start, place };
}

/** The operation's place, when its responses may be edited. */
export function locateEditable(document: ApiDocument, id: OperationId): LocatedOperation {
  const operation = requireOperation(document, id);
  if (operation.readOnlyReason !== undefined) throw new Refusal(operation.readOnlyReason);
  return locateOperation(document, id);
}

/** The response that a target names. */
export function locateResponse(document: ApiDocument, target: ResponseTarget): LocatedResponse {
  const located = locateEditable(document, target.operation);
  const { operation, place } = located;
  const response = operation.responses.find(
    ({ key, occurrence }) => key === target.key && occurrence === (target.occurrence ?? 0),
  );
  const field = entriesAt(place).find(({ name }) => name === "responses");
  const responses = field && enter(place, field);
  const index = responses && response ? indexOfResponse(located, responses, response) : -1;
  const entry = responses && entriesAt(responses)[index];
  if (!response || !responses || !entry) {
    throw new Refusal(`The operation ${operation.id} has no response ${target.key}.`);
  }
  return { ...located, response, responses, index, entry };
}

/** Where a response stands among all entries of its map. */
export function indexOfResponse(
  { start }: LocatedOperation,
  responses: MapPlace,
  { keyRange }: ResponseEntry,
): number {
  return entriesAt(responses).findIndex((entry) => entry.start === start + keyRange.start);
}

/** The place of the response's own map; refused when it is a reference or no map. */
export function enterResponse({ document, response, responses, entry }: LocatedResponse): MapPlace {
  const { ref } = response;
  if (ref?.state === "external") {
    throw new Refusal(`The response ${response.key} is kept in another file, ${ref.target}; edit it there.`);
  }
  if (ref) {
    const count = document.usersOf(ref.target);
    const users = count === 1 ? "this response alone uses it" : `${count} responses use it`;
    throw new Refusal(
      `The response ${response.key} is a reference to the shared response ${ref.name} (${users}); edit it there.`,
    );
  }
  if (entry.value.kind === "alias") {
    throw new Refusal(
      `The response ${response.key} is the YAML alias *${entry.value.name}; edit it at its anchor.`,
    );
  }
  const place = enter(responses, entry);
  if (place.node.kind === "map" && place.node.find("<<")) {
    throw new Refusal(`The response ${response.key} holds a YAML merge key (<<); edit it in the text.`);
  }
  if (place.node.kind !== "map" && !isNull(place.node)) {
    throw new Refusal(`The response ${response.key} is not a map; edit it in the text.`);
  }
  return place;
}
