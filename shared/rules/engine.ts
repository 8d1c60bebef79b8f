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

/** All findings of a document: under `undefined` those about the document, then those of each operation. */
export type FindingsByOperation = ReadonlyMap<OperationId | undefined, readonly Finding[]>;

/** What is known of an operation in one context. */
interface Judged {
  readonly findings: readonly Finding[];
  /** The names of its faults that lie inside shared responses, in the order of the findings. */
  readonly sharedFaults: readonly string[];
  /** The findings with the number of users that the document had which was judged last. */
  counted: readonly Finding[];
}

const operations = new WeakMap<Operation, Map<string, Judged>>();
const documents = new WeakMap<ApiDocument, Map<string, FindingsByOperation>>();
const wholes = new WeakMap<ApiDocument, Map<string, readonly Finding[]>>();
const faults = new WeakMap<FindingsByOperation, readonly Finding[]>();

/**
 * Judges one operation, in a text or not.
 * @returns the findings, worst first; for the same operation and context the same list
 */
export function checkOperation(operation: Operation, context: RuleContext): readonly Finding[] {
  return judged(operation, context, nameOf(context)).findings;
}

/** Takes over what `checkOperation` found for an equal operation and context elsewhere, in a worker for instance. */
export function rememberFindings(
  operation: Operation,
  context: RuleContext,
  findings: readonly Finding[],
): void {
  memoryOf(operations, operation).set(nameOf(context), toJudged(findings));
}

/**
 * Judges a document as a whole, by the rules of scope `document` only.
 * @returns the findings; for the same document and options the same list
 */
export function checkWhole(document: ApiDocument, options: CheckOptions): readonly Finding[] {
  const context = contextOf(document, options);
  return remembered(memoryOf(wholes, document), nameOf(context), () => judgeWhole(document, context));
}

/**
 * Judges a whole document.
 * @returns the findings about the document, then those of each operation in document order, worst first within it; what lies
 * inside a shared response is reported once, at the shared response. With `operation` only what concerns that operation.
 */
export function checkDocument(document: ApiDocument, options: CheckOptions): readonly Finding[] {
  const byOperation = checkByOperation(document, options);
  if (options.operation !== undefined) return eachOnce(byOperation.get(options.operation) ?? []);
  const known = faults.get(byOperation) ?? eachOnce([...byOperation.values()].flat());
  faults.set(byOperation, known);
  return known;
}

/**
 * Judges a whole document operation by operation: what lies inside a shared response is told to each operation that uses it.
 * @returns the findings of each operation, worst first; for the same document and options the same map, for an operation that
 * an edit left as it was the same list
 */
export function checkByOperation(document: ApiDocument, options: CheckOptions): FindingsByOperation {
  const context = contextOf(document, options);
  const name = nameOf(context);
  return remembered(memoryOf(documents, document), name, () => {
    const all = document.operations.map((operation) => judged(operation, context, name));
    const users = new Map<string, number>();
    for (const { sharedFaults } of all)
      for (const fault of sharedFaults) users.set(fault, (users.get(fault) ?? 0) + 1);
    const byOperation = new Map<OperationId | undefined, readonly Finding[]>([
      [undefined, checkWhole(document, options)],
    ]);
    for (const [index, { id }] of document.operations.entries()) {
      const one = all[index];
      if (one) byOperation.set(id, count(one, users));
    }
    return byOperation;
  });
}

/** The operation's findings with the users of their shared faults; the list that was given out last where it is still true. */
function count(one: Judged, users: ReadonlyMap<string, number>): readonly Finding[] {
  if (one.sharedFaults.length === 0) return one.findings;
  let at = 0;
  const counted = one.counted.map((finding) => {
    const count = isShared(finding) ? users.get(one.sharedFaults[at++] ?? "") : undefined;
    return count === undefined || count === finding.users ? finding : { ...finding, users: count };
  });
  if (counted.some((finding, index) => finding !== one.counted[index])) one.counted = counted;
  return one.counted;
}

function judged(operation: Operation, context: RuleContext, name: string): Judged {
  return remembered(memoryOf(operations, operation), name, () =>
    toJudged(judgeOperation(operation, context)),
  );
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

function nameOf({ profile, version, codes }: RuleContext): string {
  return JSON.stringify([profile, version, codes]);
}

function memoryOf<Owner extends object, Value>(
  memories: WeakMap<Owner, Map<string, Value>>,
  owner: Owner,
): Map<string, Value> {
  const memory = memories.get(owner) ?? new Map<string, Value>();
  memories.set(owner, memory);
  return memory;
}

function remembered<Value>(memory: Map<string, Value>, name: string, compute: () => Value): Value {
  const value = memory.get(name) ?? compute();
  memory.set(name, value);
  return value;
}
