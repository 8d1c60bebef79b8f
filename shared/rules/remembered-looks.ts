import type { Operation } from "../model/operation.ts";
import type { ApiDocument } from "../openapi/document.ts";
import type { Look } from "../openapi/look.ts";
import { lookAt } from "../openapi/look-at.ts";
import { isFresh } from "./memory.ts";

interface Known<Found> {
  readonly found: Found;
  /** JSON pointers of the places outside the operation that were looked at. */
  readonly lookedAt: readonly string[];
  /** How many edits the document had seen when nothing that was looked at had changed. */
  since: number;
}

/** What a rule about the whole document finds in each operation, kept until an edit concerns it. */
export function rememberLooks<Found>(
  find: (look: Look, operation: Operation) => Found,
): (document: ApiDocument, operation: Operation) => Found {
  const memory = new WeakMap<Operation, Known<Found>>();
  return (document, operation) => {
    const known = memory.get(operation);
    if (known && isFresh(known, document)) return known.found;
    const look = lookAt(document, operation);
    const found = find(look, operation);
    memory.set(operation, { found, lookedAt: [...look.lookedAt], since: document.touched.count });
    return found;
  };
}
