import type { OpenApiVersion, Operation, OperationId } from "../model/operation.ts";
import type { SourceProblem } from "../model/text.ts";
import type { SourceText } from "../source/source-text.ts";
import type { SourceTree } from "../source/tree.ts";
import type { Touched } from "./touched.ts";

/** What of a document is projected. */
export interface Projection {
  /** The position tree, for edits and for rules that look deeper than the projection. */
  readonly tree: SourceTree;
  /** The version as written, e.g. `3.0.3` or `2.0`. */
  readonly openapi: string;
  readonly version: OpenApiVersion;
  /** `info.title`, when there is one. */
  readonly title: string | undefined;
  /** Operations in document order, webhooks where they stand. */
  readonly operations: readonly Operation[];
  /** Where each operation begins: the offset of its method's key. Not ascending where path items are references or aliases. */
  readonly starts: readonly number[];
  /** Path templates in document order, those without operations too. */
  readonly paths: readonly string[];
  /** Where the operations of each path begin among `operations`. */
  readonly firstOperations: readonly number[];
  /** Where the key of each path begins; undefined where the path item is a reference, so that its operations lie elsewhere. */
  readonly pathStarts: readonly (number | undefined)[];
  /** The fields of the document that operations refer into, `components` as a rule; maybe some that they did once. */
  readonly referredFields: ReadonlySet<string>;
  /** What edits have touched since the whole was read: what was found by looking there is stale. */
  readonly touched: Touched;
}

/** An OpenAPI document as read: its text, and the projections of it. */
export interface ApiDocument extends Projection {
  readonly text: SourceText;
  readonly format: "yaml" | "json";
  /** The index of an operation among `operations`; -1 when there is none. */
  readonly indexOf: (id: OperationId) => number;
  readonly operationById: (id: OperationId) => Operation | undefined;
  /** The offset from which an operation's ranges count: that of its method's key. @throws RangeError when there is no such one */
  readonly startOf: (id: OperationId) => number;
  /** How many responses of the document refer to a target, as written. */
  readonly usersOf: (target: string) => number;
}

export type ReadResult =
  | { readonly ok: true; readonly document: ApiDocument }
  | { readonly ok: false; readonly problem: SourceProblem };

/**
 * A document from its projection. What is looked up in it is gathered when it is first asked for.
 * @param indexOf that of a document with the same operations in the same order, by their ids
 */
export function createDocument(
  projection: Projection,
  indexOf: ApiDocument["indexOf"] = indexOperations(projection.operations),
): ApiDocument {
  const { tree, operations, starts } = projection;
  let users: ReadonlyMap<string, number> | undefined;
  return {
    ...projection,
    text: tree.text,
    format: tree.format,
    indexOf,
    operationById: (id) => operations[indexOf(id)],
    startOf: (id) => {
      const start = starts[indexOf(id)];
      if (start === undefined) throw new RangeError(`The document has no operation ${id}.`);
      return start;
    },
    usersOf: (target) => {
      users ??= countUsers(operations);
      return users.get(target) ?? 0;
    },
  };
}

function indexOperations(operations: readonly Operation[]): ApiDocument["indexOf"] {
  let indexes: Map<OperationId, number> | undefined;
  return (id) => {
    indexes ??= new Map(operations.map((operation, index) => [operation.id, index]));
    return indexes.get(id) ?? -1;
  };
}

function countUsers(operations: readonly Operation[]): ReadonlyMap<string, number> {
  const users = new Map<string, number>();
  for (const { responses } of operations) {
    for (const { ref } of responses) if (ref) users.set(ref.target, (users.get(ref.target) ?? 0) + 1);
  }
  return users;
}
