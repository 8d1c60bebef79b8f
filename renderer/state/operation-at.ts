import type { Operation } from "../../shared/model/operation.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";

/** The operation around a place of the document's text, both its ends included. */
export function operationAt(document: ApiDocument, offset: number): Operation | undefined {
  const { operations, starts } = document;
  const isAround = (index: number): boolean => {
    const operation = operations[index];
    const start = starts[index];
    return (
      operation !== undefined &&
      start !== undefined &&
      start + operation.range.start <= offset &&
      offset <= start + operation.range.end
    );
  };
  let low = 0;
  let high = operations.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  // Starts do not ascend where a path item is a reference or an alias: the search may miss what is there.
  return operations[isAround(low) ? low : operations.findIndex((_, index) => isAround(index))];
}
