import type { Finding } from "../model/finding.ts";
import type { OpenApiVersion, Operation, OperationId } from "../model/operation.ts";
import type { ApiDocument } from "../openapi/document.ts";
import { judgeOperation, judgeWhole } from "./judge.ts";
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
}

/** The findings of each operation of a document, in document order. */
export type FindingsByOperation = ReadonlyMap<OperationId, readonly Finding[]>;

/** What is known of an operation in one context. */
interface Judged {
  readonly findings: readonly Finding[];
  /** The names of its faults that lie inside shared responses. */
  readonly sharedFaults: readonly string[];
  /** The findings with the number of users that the document had which was judged last. */
  counted: readonly Finding[];
}

/** What is known in one context. */
interface Memory {
  readonly operations: WeakMap<Operation, Judged>;
  readonly wholes: WeakMap<ApiDocument, readonly Finding[]>;
  readonly documents: WeakMap<ApiDocument, FindingsByOperation>;
}

const memories = new Map<string, Memory>();
const faults = new WeakMap<FindingsByOperation, readonly Finding[]>();

/**
 * Judges one operation, in a text or not.
 * @returns the findings, worst first; for the same operation and context the same list
 */
export function checkOperation(operation: Operation, context: RuleContext): readonly Finding[] {
  return judged(operation, context, memoryOf(context)).findings;
}

/** Takes over what `checkOperation` found for an equal operation and context elsewhere, in a worker for instance. */
export function rememberFindings(
  operation: Operation,
  context: RuleContext,
  findings: readonly Finding[],
): void {
  memoryOf(context).operations.set(operation, toJudged(findings));
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
  return remembered(memory.documents, document, () => {
    const all = document.operations.map((operation) => judged(operation, context, memory));
    const users = new Map<string, number>();
    for (const { sharedFaults } of all)
      for (const fault of sharedFaults) users.set(fault, (users.get(fault) ?? 0) + 1);
    const byOperation = new Map<OperationId, readonly Finding[]>();
    for (const [index, one] of all.entries()) {
      const operation = document.operations[index];
      if (operation) byOperation.set(operation.id, count(one, users));
    }
    return byOperation;
  });
}

/** The operation's findings with the users of their shared faults; the list that was given out last where it is still true. */
function count(one: Judged, users: ReadonlyMap<string, number>): readonly Finding[] {
  if (one.sharedFaults.length === 0) return one.findings;
  const counted = one.counted.map((finding) => {
    const count = isShared(finding) ? users.get(faultName(finding)) : undefined;
    return count === undefined || count === finding.users ? finding : { ...finding, users: count };
  });
  if (counted.some((finding, index) => finding !== one.counted[index])) one.counted = counted;
  return one.counted;
}

function judged(operation: Operation, context: RuleContext, { operations }: Memory): Judged {
  return remembered(operations, operation, () => toJudged(judgeOperation(operation, context)));
}

function toJudged(findings: readonly Finding[]): Judged {
  return { findings, counted: findings, sharedFaults: findings.filter(isShared).map(faultName) };
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
