import type { OperationId } from "../model/operation.ts";
import type { SemanticEdit } from "../model/semantic-edit.ts";
import type { ApiDocument } from "./document.ts";
import { escapePointer, partsOfPointer } from "./pointer.ts";

/** A part of the document that edits stay in, as a JSON pointer. */
interface EditedPart {
  readonly pointer: string;
  /** Whether the part itself is made, taken away or named otherwise: that concerns those beside it. */
  readonly isWhole: boolean;
}

/**
 * Parts edits into groups of which none sees another: those of one operation, those of one component, those under one field of the
 * document.
 * @returns the groups, their edits in the order given; undefined when some edit concerns more than such a part
 */
export function groupEdits(
  document: ApiDocument,
  edits: readonly SemanticEdit[],
): readonly (readonly SemanticEdit[])[] | undefined {
  const parts: EditedPart[] = [];
  for (const edit of edits) {
    const part = partOf(document, edit);
    if (!part) return undefined;
    parts.push(part);
  }
  const shared = new Set(parts.filter(({ isWhole }) => isWhole).map(({ pointer }) => parentOf(pointer)));
  const groups = new Map<string, SemanticEdit[]>();
  for (const [index, { pointer }] of parts.entries()) {
    const parent = parentOf(pointer);
    const name = shared.has(parent) ? parent : pointer;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(...edits.slice(index, index + 1));
  }
  return [...groups.values()];
}

/** The part of the document that an edit stays in; undefined when there is none to be told apart from others. */
function partOf(document: ApiDocument, edit: SemanticEdit): EditedPart | undefined {
  switch (edit.type) {
    case "set-value":
    case "append-item":
    case "remove-value":
    case "rename-key":
      return partAt(edit.at);
    case "add-response":
    case "add-parameter":
    case "sort-responses":
    case "silence-findings":
    case "remove-silence":
      return operationPart(document, edit.operation);
    default:
      return "target" in edit ? operationPart(document, edit.target.operation) : undefined;
  }
}

function operationPart(document: ApiDocument, id: OperationId): EditedPart | undefined {
  const operation = document.operationById(id);
  return operation && { pointer: operation.pointer, isWhole: false };
}

function partAt(at: string): EditedPart | undefined {
  const parts = partsOfPointer(at);
  const depth = depthOf(parts);
  if (parts.length < depth) return undefined;
  const pointer = parts
    .slice(0, depth)
    .map((part) => `/${escapePointer(part)}`)
    .join("");
  const isWhole = parts.length === depth;
  // A field of the document, or an operation or a field of its path, as a whole stands beside what others edit.
  return isWhole && parts[0] !== "components" ? undefined : { pointer, isWhole };
}

/** How many steps lead to the part: `/paths/~1pets/get`, `/components/schemas/Pet`, `/info`. */
function depthOf([field, , third]: readonly string[]): number {
  if (field === "paths" || field === "webhooks") return third === "additionalOperations" ? 4 : 3;
  return field === "components" ? 3 : 1;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}
