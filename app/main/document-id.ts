import { randomUUID } from "node:crypto";
import type { DocumentId } from "../../shared/host/host.ts";

/** A name for a document that says nothing of where it lies and cannot be guessed. */
export function newDocumentId(): DocumentId {
  const id: string = randomUUID();
  return id as DocumentId;
}
