import type { Finding } from "../model/finding.ts";
import type { OpenApiVersion, Operation, OperationId } from "../model/operation.ts";
import type { ApiDocument } from "../openapi/document.ts";
import { lookAt, type NotingLook } from "../openapi/look.ts";
import { operationsByPath, type PathOperations } from "../openapi/operations-by-path.ts";
import { areTouched, touchedSince, UNTOUCHED } from "../openapi/touched.ts";
import { judgeOperation, judgePath, judgeSilences, judgeWhole, worstFirst } from "./judge.ts";
import type { ProfileId } from "./profiles.ts";
import type { RuleContext } from "./rule.ts";
import type { OwnRules } from "./severities.ts";
import { eachOnce, faultName, isShared } from "./shared-faults.ts";
import { silence } from "./silences.ts";

export interface CheckOptions {
  readonly profile: ProfileId;
  /** Judges as if the document were exported to this version; its own unless given. */
  readonly version?: OpenApiVersion;
  /** Where the project judges otherwise than the profile. */
  readonly own?: OwnRules;
  /** Only what concerns this operation. */
  readonly operation?: OperationId;
}

/** The findings of each operation of a document, in document order. */
export type FindingsByOperation = ReadonlyMap<OperationId, readonly Finding[]>;

/** What was found by looking at an operation, and at places outside it. */
export interface Judged {
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** JSON pointers of the places outside. */
  readonly lookedAt: readonly string[];
}

/** What is known of an operation in one context. */
interface KnownOperation extends Judged {
  /** The names of its faults that lie inside shared responses. */
  readonly sharedFaults: readonly string[];
  /** How many edits the document had seen when nothing that was looked at had changed. */
  since: number;
  /** What the rules of its path said of it when it was asked for last. */
  ofPath: readonly Finding[] | undefined;
  /** All findings as they were given out last, with the number of users of that time. */
  shown: readonly Finding[];
}

/** What is known of the operations of a path in one context. */
interface KnownPath {
  readonly path: PathOperations;
  readonly findings: ReadonlyMap<OperationId, readonly Finding[]>;
  readonly lookedAt: readonly string[];
  since: number;
}

/** What is known in one context. */
interface Memory {
  readonly operations: WeakMap<Operation, KnownOperation>;
  /** By the first operation of the path. */
  readonly paths: WeakMap<Operation, KnownPath>;
  readonly wholes: WeakMap<ApiDocument, readonly Finding[]>;
  readonly documents: WeakMap<ApiDocument, FindingsByOperation>;
}

const memories = new Map<string, Memory>();
const faults = new WeakMap<FindingsByOperation, readonly Finding[]>();
const NONE: readonly Finding[] = [];

/**
 * Judges one operation of a document by itself.
 * @returns the same lists as long as neither the operation nor what was looked at has changed
 */
export function checkOperation(document: ApiDocument, operation: Operation, context: RuleContext): Judged {
  return knownOperation(document, operation, context, memoryOf(context));
}

/** Takes over what `checkOperation` found for an equal operation and context elsewhere, in a worker for instance. */
export function rememberFindings(operation: Operation, context: RuleContext, judged: Judged): void {
  memoryOf(context).operations.set(operation, toKnown(judged, UNTOUCHED.count));
}

/**
 * Judges a document as a whole, by the rules of scope `document` only.
 * @returns the findings; for the same document and options the same list
 */
export function checkWhole(document: ApiDocument, options: CheckOptions): readonly Finding[] {
  const context = contextOf(document, options);
  return remembered(memoryOf(context).wholes, document, () => judgeWhole(document, context));
}

/**
 * Judges a whole document.
 * @returns the findings about the document, then those of each operation in document order, worst first within it; what lies
 * inside a shared response is reported once, at the shared response. With `operation` only what concerns that operation.
 */
export function checkDocument(document: ApiDocument, options: CheckOptions): readonly Finding[] {
  const byOperation = checkByOperation(document, options);
  if (options.operation !== undefined) return eachOnce(byOperation.get(options.operation) ?? []);
  return remembered(faults, byOperation, () => {
    return eachOnce([checkWhole(document, options), ...byOperation.values()].flat());
  });
}

/**
 * Judges every operation of a document: what lies inside a shared response is told to each operation that uses it.
 * @returns the findings of each operation, worst first; for the same document and options the same map, for an operation that
 * an edit left as it was the same list
 */
export function checkByOperation(document: ApiDocument, options: CheckOptions): FindingsByOperation {
  const context = contextOf(document, options);
  const memory = memoryOf(context);
  return remembered(memory.documents, document, () => {
    const all = document.operations.map((operation) => ({
      operation,
      known: knownOperation(document, operation, context, memory),
    }));
    const users = new Map<string, number>();
    for (const { known } of all)
      for (const fault of known.sharedFaults) users.set(fault, (users.get(fault) ?? 0) + 1);
    const byPath = findingsOfPaths(document, context, memory);
    return new Map(
      all.map(({ operation, known }) => {
        const ofPath = byPath.get(operation.id) ?? NONE;
        return [operation.id, findingsToShow(operation, context, known, ofPath, users)] as const;
      }),
    );
  });
}

/** All findings of an operation, worst first, with what it silences marked, and what is to say of its silences. */
function withSilences(
  operation: Operation,
  findings: readonly Finding[],
  context: RuleContext,
): readonly Finding[] {
  if (operation.silences.length === 0) return worstFirst(findings);
  const { findings: marked, unused } = silence(operation, findings);
  return worstFirst([...marked, ...judgeSilences(operation, unused, context)]);
}

/** The operation's findings with the users of their shared faults; the list that was given out last where it is still true. */
function findingsToShow(
  operation: Operation,
  context: RuleContext,
  known: KnownOperation,
  ofPath: readonly Finding[],
  users: ReadonlyMap<string, number>,
): readonly Finding[] {
  if (known.ofPath !== ofPath) {
    known.ofPath = ofPath;
    const isAll = ofPath.length === 0 && operation.silences.length === 0;
    known.shown = isAll ? known.findings : withSilences(operation, [...known.findings, ...ofPath], context);
  }
  if (known.sharedFaults.length === 0) return known.shown;
  const counted = known.shown.map((finding) => {
    const count = isShared(finding) ? users.get(faultName(finding)) : undefined;
    return count === undefined || count === finding.users ? finding : { ...finding, users: count };
  });
  if (counted.some((finding, index) => finding !== known.shown[index])) known.shown = counted;
  return known.shown;
}

function knownOperation(
  document: ApiDocument,
  operation: Operation,
  context: RuleContext,
  { operations }: Memory,
): KnownOperation {
  const known = operations.get(operation);
  if (known && isFresh(known, document)) return known;
  const look = lookAt(document, operation);
  const findings = judgeOperation(operation, { ...context, look });
  const judged = toKnown({ findings, lookedAt: [...look.lookedAt] }, document.touched.count);
  operations.set(operation, judged);
  return judged;
}

function toKnown({ findings, lookedAt }: Judged, since: number): KnownOperation {
  const sharedFaults = findings.filter(isShared).map(faultName);
  return { findings, lookedAt, sharedFaults, since, ofPath: undefined, shown: findings };
}

/** What the rules about paths say of each operation; operations that they say nothing about have no entry. */
function findingsOfPaths(
  document: ApiDocument,
  context: RuleContext,
  { paths }: Memory,
): ReadonlyMap<OperationId, readonly Finding[]> {
  const found = new Map<OperationId, readonly Finding[]>();
  for (const path of operationsByPath(document)) {
    const [first] = path.operations;
    if (first === undefined) continue;
    let known = paths.get(first);
    if (!known || !isSamePath(known.path, path) || !isFresh(known, document)) {
      known = judgedPath(document, path, context);
      paths.set(first, known);
    }
    for (const [id, findings] of known.findings) found.set(id, findings);
  }
  return found;
}

function judgedPath(document: ApiDocument, path: PathOperations, context: RuleContext): KnownPath {
  const looks: NotingLook[] = [];
  const findings = judgePath(path, context, (operation) => {
    const look = lookAt(document, operation);
    looks.push(look);
    return look;
  });
  const lookedAt = [...new Set(looks.flatMap((look) => [...look.lookedAt]))];
  return { path, findings, lookedAt, since: document.touched.count };
}

function isSamePath(one: PathOperations, other: PathOperations): boolean {
  return (
    one.hasItems === other.hasItems &&
    one.operations.length === other.operations.length &&
    one.operations.every((operation, index) => operation === other.operations[index])
  );
}

/** Whether nothing that was looked at has changed since. */
function isFresh(
  known: { readonly lookedAt: readonly string[]; since: number },
  { touched }: ApiDocument,
): boolean {
  if (known.since === touched.count) return true;
  if (areTouched(known.lookedAt, touchedSince(touched, known.since))) return false;
  known.since = touched.count;
  return true;
}

function contextOf(
  document: ApiDocument,
  { profile, own, version = document.version }: CheckOptions,
): RuleContext {
  return own === undefined ? { profile, version } : { profile, version, own };
}

function memoryOf({ profile, version, own }: RuleContext): Memory {
  const name = JSON.stringify([profile, version, own]);
  const memory = memories.get(name) ?? {
    operations: new WeakMap(),
    paths: new WeakMap(),
    wholes: new WeakMap(),
    documents: new WeakMap(),
  };
  memories.set(name, memory);
  return memory;
}

function remembered<Key extends object, Value>(
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
