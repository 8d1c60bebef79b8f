import type { Operation, OperationId } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";

/** A line of the pane: a path, then its operations. */
export type OperationRow =
  | { readonly kind: "path"; readonly path: string; readonly operations: readonly Operation[] }
  | {
      readonly kind: "operation";
      readonly operation: Operation;
      readonly index: number;
      readonly count: number;
    };

interface RowFilter {
  /** Words in any order; each must be in the method, path, operationId, summary or a tag. */
  readonly text: string;
  /** Only these operations; undefined: all. */
  readonly only: ReadonlySet<OperationId> | undefined;
}

/** The lines to show, in document order; paths without operations only when nothing else is asked for. */
export function operationRows(document: ApiDocument, filter: RowFilter): readonly OperationRow[] {
  const words = wordsOf(filter.text);
  const groups = new Map<string, Operation[]>(document.paths.map((path) => [path, []]));
  for (const operation of document.operations) {
    if (filter.only !== undefined && !filter.only.has(operation.id)) continue;
    if (!hasWords(searchTextOf(operation), words)) continue;
    const group = groups.get(operation.path);
    if (group === undefined) groups.set(operation.path, [operation]);
    else group.push(operation);
  }
  const isFiltered = words.length > 0 || filter.only !== undefined;
  const known = isFiltered ? undefined : new Set(document.operations.map(({ path }) => path));
  return [...groups].flatMap(([path, operations]): readonly OperationRow[] =>
    operations.length === 0 && (known?.has(path) ?? true)
      ? []
      : [
          { kind: "path", path, operations },
          ...operations.map((operation, index) => ({
            kind: "operation" as const,
            operation,
            index,
            count: operations.length,
          })),
        ],
  );
}

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

export function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

const searchTexts = new WeakMap<Operation, string>();

/** What an operation is found by, in lower case; made once for each, because every key press asks for all. */
export function searchTextOf(operation: Operation): string {
  const known = searchTexts.get(operation);
  if (known !== undefined) return known;
  const { method, path, operationId, summary, tags } = operation;
  const text = [method, path, operationId, summary, ...tags].join(" ").toLowerCase();
  searchTexts.set(operation, text);
  return text;
}
