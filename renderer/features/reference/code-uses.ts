import type { OperationId, ResponseEntry } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";

export interface CodeUse {
  readonly operation: OperationId;
  readonly entry: ResponseEntry;
}

/** The operations of a document that list a key, in document order. */
export function usesOf(document: ApiDocument, key: string): readonly CodeUse[] {
  return document.operations.flatMap(({ id, responses }) => {
    const entry = responses.find((response) => response.key === key);
    return entry === undefined ? [] : [{ operation: id, entry }];
  });
}
