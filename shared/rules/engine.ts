import type { Finding } from "../model/finding.ts";
import type { OpenApiVersion, Operation, OperationId } from "../model/operation.ts";
import type { ApiDocument } from "../openapi/document.ts";
import { lookAt, type NotingLook } from "../openapi/look.ts";
import { operationsByPath, type PathOperations } from "../openapi/operations-by-path.ts";
import { areTouched, touchedSince, UNTOUCHED } from "../openapi/touched.ts";
import { judgeExamples, judgeOperation, judgePath, judgeWhole, worstFirst } from "./judge.ts";
import type { ProfileId } from "./profiles.ts";
import type { RuleContext } from "./rule.ts";
import { eachOnce, faultName, isShared } from "./shared-faults.ts";

export interface CheckOptions {
  readonly profile: ProfileId;
  /** Judges as if the document were exported to this version; its own unless given. */
  readonly version?: OpenApiVersion;
  readonly codes?: readonly string[];
  /** Only what concerns this operation. */
  readonly operation?: OperationId;
  /** Whether examples are compared with their schemas, which takes longest: not, all, or as far as `checkExamples` has done it. */
  readonly examples?: "none" | "known" | "all";
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
  /** What was given out last without what is said of its examples, and with it. */
  readonly shown: { readonly without: Shown; readonly withExamples: Shown };
}

/** All findings of an operation as they were given out last, with the number of users of that time. */
interface Shown {
  /** What the rules of its path, and those about examples, said of it then. */
  more: readonly (readonly Finding[])[];
  findings: readonly Finding[];
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
  /** What is said of the examples of operations. */
  readonly examples: WeakMap<Operation, KnownExamples>;
  /** The findings of documents with those about examples, and how many operations' examples were known then. */
  readonly withExamples: WeakMap<
    ApiDocument,
    { readonly count: number; readonly found: FindingsByOperation }
  >;
  /** How often examples of an operation were judged. */
  exampleCount: number;
}

/** What is known of the examples of an operation in one context. */
interface KnownExamples extends Judged {
  readonly sharedFaults: readonly string[];
  since: number;
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
 * Compares the examples of one operation with their schemas, which takes longer than all else that is judged.
 * @returns the same lists as long as neither the operation nor what was looked at has changed
 */
export function checkExamples(document: ApiDocument, operation: Operation, context: RuleContext): Judged {
  const memory = memoryOf(context);
  const known = knownExamples(document, operation, memory);
  if (known) return known;
  const look = lookAt(document, operation);
  const findings = judgeExamples(operation, { ...context, look });
  return keepExamples(operation, { findings, lookedAt: [...look.lookedAt] }, document.touched.count, memory);
}

/** Whether `checkExamples` has judged the operation, and nothing that was looked at has changed since. */
export function areExamplesKnown(document: ApiDocument, operation: Operation, context: RuleContext): boolean {
  return knownExamples(document, operation, memoryOf(context)) !== undefined;
}

/** Takes over what `checkExamples` found for an equal operation and context elsewhere, in the document as it was read. */
export function rememberExamples(operation: Operation, context: RuleContext, judged: Judged): void {
  keepExamples(operation, judged, UNTOUCHED.count, memoryOf(context));
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
    const told = new Set<string>();
    return [checkWhole(document, options), ...byOperation.values()].flatMap((some) => eachOnce(some, told));
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
  const { examples = "none" } = options;
  if (examples === "none")
    return remembered(memory.documents, document, () => findingsOfAll(document, context, memory, false));
  if (examples === "all")
    for (const operation of document.operations) checkExamples(document, operation, context);
  const known = memory.withExamples.get(document);
  if (known?.count === memory.exampleCount) return known.found;
  const found = findingsOfAll(document, context, memory, true);
  memory.withExamples.set(document, { count: memory.exampleCount, found });
  return found;
}

function findingsOfAll(
  document: ApiDocument,
  context: RuleContext,
  memory: Memory,
  hasExamples: boolean,
): FindingsByOperation {
  const all = document.operations.map((operation) => ({
    id: operation.id,
    known: knownOperation(document, operation, context, memory),
    examples: hasExamples ? knownExamples(document, operation, memory) : undefined,
  }));
  const users = new Map<string, number>();
  for (const { known, examples } of all)
    for (const fault of [...known.sharedFaults, ...(examples?.sharedFaults ?? [])])
      users.set(fault, (users.get(fault) ?? 0) + 1);
  const byPath = findingsOfPaths(document, context, memory);
  return new Map(
    all.map(({ id, known, examples }) => {
      const shown = hasExamples ? known.shown.withExamples : known.shown.without;
      const more = [byPath.get(id) ?? NONE, examples?.findings ?? NONE];
      const hasShared = known.sharedFaults.length > 0 || (examples?.sharedFaults.length ?? 0) > 0;
      return [id, findingsToShow(shown, known.findings, more, hasShared ? users : undefined)] as const;
    }),
  );
}

/** The operation's findings with the users of their shared faults; the list that was given out last where it is still true. */
function findingsToShow(
  shown: Shown,
  own: readonly Finding[],
  more: readonly (readonly Finding[])[],
  users: ReadonlyMap<string, number> | undefined,
): readonly Finding[] {
  if (more.some((findings, index) => findings !== shown.more[index])) {
    shown.more = more;
    shown.findings = more.every(({ length }) => length === 0) ? own : worstFirst([...own, ...more.flat()]);
  }
  if (users === undefined) return shown.findings;
  const counted = shown.findings.map((finding) => {
    const count = isShared(finding) ? users.get(faultName(finding)) : undefined;
    return count === undefined || count === finding.users ? finding : { ...finding, users: count };
  });
  if (counted.some((finding, index) => finding !== shown.findings[index])) shown.findings = counted;
  return shown.findings;
}

function knownExamples(
  document: ApiDocument,
  operation: Operation,
  { examples }: Memory,
): KnownExamples | undefined {
  const known = examples.get(operation);
  return known && isFresh(known, document) ? known : undefined;
}

function keepExamples(operation: Operation, judged: Judged, since: number, memory: Memory): Judged {
  const sharedFaults = judged.findings.filter(isShared).map(faultName);
  const known = { ...judged, sharedFaults, since };
  memory.examples.set(operation, known);
  memory.exampleCount++;
  return known;
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
  const shown = () => ({ more: [NONE, NONE], findings });
  return { findings, lookedAt, sharedFaults, since, shown: { without: shown(), withExamples: shown() } };
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
  { profile, codes, version = document.version }: CheckOptions,
): RuleContext {
  return codes === undefined ? { profile, version } : { profile, version, codes };
}

function memoryOf({ profile, version, codes }: RuleContext): Memory {
  const name = JSON.stringify([profile, version, codes]);
  const memory = memories.get(name) ?? {
    operations: new WeakMap(),
    paths: new WeakMap(),
    wholes: new WeakMap(),
    documents: new WeakMap(),
    examples: new WeakMap(),
    withExamples: new WeakMap(),
    exampleCount: 0,
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
