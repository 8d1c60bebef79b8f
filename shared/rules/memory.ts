import type { Finding } from "../model/finding.ts";
import type { Operation, OperationId } from "../model/operation.ts";
import type { ApiDocument } from "../openapi/document.ts";
import type { NotingLook } from "../openapi/look.ts";
import { lookAt } from "../openapi/look-at.ts";
import type { PathOperations } from "../openapi/operations-by-path.ts";
import { areTouched, touchedSince } from "../openapi/touched.ts";
import { rememberByContext } from "./remember-by-context.ts";
import { faultName, isShared } from "./shared-faults.ts";

/** What was found by looking at an operation, and at places outside it. */
export interface Judged {
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** JSON pointers of the places outside. */
  readonly lookedAt: readonly string[];
}

/** What is known of an operation in one context. */
export interface Known extends Judged {
  /** The names of its faults that lie inside shared responses. */
  readonly sharedFaults: readonly string[];
  /** How many edits the document had seen when nothing that was looked at had changed. */
  since: number;
}

/** What is known of the operations of a path in one context. */
export interface KnownPath {
  readonly path: PathOperations;
  readonly findings: ReadonlyMap<OperationId, readonly Finding[]>;
  readonly lookedAt: readonly string[];
  since: number;
}

/** All findings of an operation as they were given out last, with the number of users of that time, and what they were made of. */
export interface Shown {
  readonly ofPath: readonly Finding[];
  readonly examples: Known | undefined;
  readonly findings: readonly Finding[];
}

/** The findings of each operation of a document, in document order. */
export type FindingsByOperation = ReadonlyMap<OperationId, readonly Finding[]>;

/** What is known in one context. */
export interface Memory {
  readonly operations: WeakMap<Operation, Known>;
  /** What is said of the examples of operations. */
  readonly examples: WeakMap<Operation, Known>;
  /** How often examples of an operation were judged. */
  exampleCount: number;
  /** By the first operation of the path. */
  readonly paths: WeakMap<Operation, KnownPath>;
  readonly wholes: WeakMap<ApiDocument, readonly Finding[]>;
  /** Without what is said of examples, and with it. */
  readonly without: GivenOut;
  readonly withExamples: GivenOut;
}

/** What was given out last. */
export interface GivenOut {
  readonly operations: WeakMap<Known, Shown>;
  /** With how often examples had been judged then. */
  readonly documents: WeakMap<
    ApiDocument,
    { readonly exampleCount: number; readonly found: FindingsByOperation }
  >;
}

/** What is known in a context: the same object each time. */
export const memoryOf = rememberByContext((): Memory => {
  const givenOut = (): GivenOut => ({ operations: new WeakMap(), documents: new WeakMap() });
  return {
    operations: new WeakMap(),
    examples: new WeakMap(),
    exampleCount: 0,
    paths: new WeakMap(),
    wholes: new WeakMap(),
    without: givenOut(),
    withExamples: givenOut(),
  };
});

/** What was found, as it is kept. */
export function toKnown({ findings, lookedAt }: Judged, since: number): Known {
  return { findings, lookedAt, sharedFaults: findings.filter(isShared).map(faultName), since };
}

/** Whether nothing that was looked at has changed since. */
export function isFresh(
  known: { readonly lookedAt: readonly string[]; since: number },
  { touched }: ApiDocument,
): boolean {
  if (known.since === touched.count) return true;
  if (areTouched(known.lookedAt, touchedSince(touched, known.since))) return false;
  known.since = touched.count;
  return true;
}

/** What is kept of an operation, if nothing that was looked at has changed since. */
export function freshIn(
  memory: WeakMap<Operation, Known>,
  document: ApiDocument,
  operation: Operation,
): Known | undefined {
  const known = memory.get(operation);
  return known && isFresh(known, document) ? known : undefined;
}

/** What is kept of an operation; judged now if it is not known or no longer true. */
export function judgedOnce(
  memory: WeakMap<Operation, Known>,
  document: ApiDocument,
  operation: Operation,
  judge: (look: NotingLook) => readonly Finding[],
): Known {
  const known = freshIn(memory, document, operation);
  if (known) return known;
  const look = lookAt(document, operation);
  const findings = judge(look);
  const judged = toKnown({ findings, lookedAt: [...look.lookedAt] }, document.touched.count);
  memory.set(operation, judged);
  return judged;
}

/** What was computed for a key, computed once. */
export function remembered<Key extends object, Value>(
  memory: WeakMap<Key, Value>,
  key: Key,
  compute: () => Value,
): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = compute();
  memory.set(key, value);
  return value;
}
