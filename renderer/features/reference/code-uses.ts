import type { Operation, ResponseEntry } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";

export interface CodeUse {
  readonly operation: Operation;
  readonly entry: ResponseEntry;
}

/** The operations of a document that list a key, in document order. */
export function usesOf(document: ApiDocument, key: string): readonly CodeUse[] {
  return document.operations.flatMap((operation) => {
    const entry = operation.responses.find((response) => response.key === key);
    return entry === undefined ? [] : [{ operation, entry }];
  });
}
