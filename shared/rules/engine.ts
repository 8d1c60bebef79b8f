import type { Finding } from "../model/finding.ts";
import type { OpenApiVersion, Operation, OperationId } from "../model/operation.ts";
import { finish, type Steps } from "../model/steps.ts";
import type { ApiDocument } from "../openapi/document.ts";
import { UNTOUCHED } from "../openapi/touched.ts";
import { contextWith } from "./context-with.ts";
import { findingsOfPaths } from "./findings-of-paths.ts";
import { findingsToShow } from "./findings-to-show.ts";
import { judgeExamples, judgeOperation, judgeWhole } from "./judge.ts";
import {
  type FindingsByOperation,
  freshIn,
  type Judged,
  judgedOnce,
  type Known,
  type Memory,
  memoryOf,
  toKnown,
} from "./memory.ts";
import type { ProfileId } from "./profiles.ts";
import type { RuleContext } from "./rule.ts";
import type { OwnRules } from "./severities.ts";
import { eachOnce } from "./shared-faults.ts";

export type { FindingsByOperation, Judged } from "./memory.ts";

export interface CheckOptions {
  readonly profile: ProfileId;
  /** Judges as if the document were exported to this version; its own unless given. */
  readonly version?: OpenApiVersion;
  /** Where the project judges otherwise than the profile. */
  readonly own?: OwnRules | undefined;
  /** Only what concerns this operation. */
  readonly operation?: OperationId;
  /** Whether examples are compared with their schemas, which takes longest: not, all, or as far as `checkExamples` has done it. */
  readonly examples?: "none" | "known" | "all";
}

const joined = new WeakMap<
  FindingsByOperation,
  { readonly ofWhole: readonly Finding[]; readonly all: readonly Finding[] }
>();
const NONE: readonly Finding[] = [];

/**
 * Judges one operation of a document by itself; its examples are left to `checkExamples`.
 * @returns the same lists as long as neither the operation nor what was looked at has changed
 */
export function checkOperation(document: ApiDocument, operation: Operation, context: RuleContext): Judged {
  return knownOperation(document, operation, context, memoryOf(context));
}

/** Takes over what `checkOperation` found for an equal operation and context elsewhere, in the document as it was read. */
export function rememberFindings(operation: Operation, context: RuleContext, judged: Judged): void {
  memoryOf(context).operations.set(operation, toKnown(judged, UNTOUCHED.count));
}

/** Judges the operations of each path together, so that it is known when it is asked for. */
export function* checkPathsInSteps(document: ApiDocument, options: CheckOptions): Steps<void> {
  const context = contextOf(document, options);
  yield* findingsOfPaths(document, context, memoryOf(context));
}

/**
 * Compares the examples of one operation with their schemas, which takes longer than all else that is judged.
 * @returns the same lists as long as neither the operation nor what was looked at has changed
 */
export function checkExamples(document: ApiDocument, operation: Operation, context: RuleContext): Judged {
  const memory = memoryOf(context);
  return judgedOnce(memory.examples, document, operation, (look) => {
    memory.exampleCount++;
    return judgeExamples(operation, contextWith(context, look));
  });
}

/** Takes over what `checkExamples` found for an equal operation and context elsewhere, in the document as it was read. */
export function rememberExamples(operation: Operation, context: RuleContext, judged: Judged): void {
  const memory = memoryOf(context);
  memory.examples.set(operation, toKnown(judged, UNTOUCHED.count));
  memory.exampleCount++;
}

/** Whether `checkExamples` has judged the operation, and nothing that was looked at has changed since. */
export function areExamplesKnown(document: ApiDocument, operation: Operation, context: RuleContext): boolean {
  return freshIn(memoryOf(context).examples, document, operation) !== undefined;
}

/**
 * Judges a document as a whole, by the rules of scope `document` only.
 * @returns the findings; for the same document and options the same list
 */
export function checkWhole(document: ApiDocument, options: CheckOptions): readonly Finding[] {
  return finish(checkWholeInSteps(document, options));
}

/** The same in steps. Those that were taken are not lost when the others are not, not even after an edit. */
export function* checkWholeInSteps(document: ApiDocument, options: CheckOptions): Steps<readonly Finding[]> {
  const context = contextOf(document, options);
  const { wholes } = memoryOf(context);
  const findings = wholes.get(document) ?? (yield* judgeWhole(document, context));
  wholes.set(document, findings);
  return findings;
}

/** What `checkWhole` has found; undefined when it has not judged this document. */
export function knownWhole(document: ApiDocument, options: CheckOptions): readonly Finding[] | undefined {
  return memoryOf(contextOf(document, options)).wholes.get(document);
}

/**
 * Judges a whole document.
 * @returns the findings about the document, then those of each operation in document order, worst first within it; what lies
 * inside a shared response is reported once, at the shared response. With `operation` only what concerns that operation.
 */
export function checkDocument(document: ApiDocument, options: CheckOptions): readonly Finding[] {
  const byOperation = checkByOperation(document, options);
  if (options.operation !== undefined) return eachOnce(byOperation.get(options.operation) ?? []);
  return allFindings(checkWhole(document, options), byOperation);
}

/**
 * All findings of a document: those about the whole of it, then those of its operations, what lies inside a shared response once.
 * @returns for the same findings the same list
 */
export function allFindings(
  ofWhole: readonly Finding[],
  byOperation: FindingsByOperation,
): readonly Finding[] {
  const known = joined.get(byOperation);
  if (known?.ofWhole === ofWhole) return known.all;
  const all = eachOnce([ofWhole, ...byOperation.values()].flat());
  joined.set(byOperation, { ofWhole, all });
  return all;
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
  if (examples === "all")
    for (const operation of document.operations) checkExamples(document, operation, context);
  const isWith = examples !== "none";
  const { documents } = isWith ? memory.withExamples : memory.without;
  const last = documents.get(document);
  if (last && (!isWith || last.exampleCount === memory.exampleCount)) return last.found;
  const now = findingsOfAll(document, context, memory, isWith);
  const found = last && haveSameLists(last.found, now) ? last.found : now;
  documents.set(document, { exampleCount: memory.exampleCount, found });
  return found;
}

function findingsOfAll(
  document: ApiDocument,
  context: RuleContext,
  memory: Memory,
  isWithExamples: boolean,
): FindingsByOperation {
  const byPath = finish(findingsOfPaths(document, context, memory));
  const all = document.operations.map((operation) => ({
    operation,
    known: knownOperation(document, operation, context, memory),
    ofPath: byPath.get(operation.id) ?? NONE,
    examples: isWithExamples ? freshIn(memory.examples, document, operation) : undefined,
  }));
  const users = new Map<string, number>();
  for (const { known, examples } of all)
    for (const { sharedFaults } of examples ? [known, examples] : [known])
      for (const fault of sharedFaults) users.set(fault, (users.get(fault) ?? 0) + 1);
  const givenOut = isWithExamples ? memory.withExamples : memory.without;
  return new Map(
    all.map((one) => [one.operation.id, findingsToShow(one, context, users, givenOut)] as const),
  );
}

/** Of one document: judging more examples may have found nothing. */
function haveSameLists(one: FindingsByOperation, other: FindingsByOperation): boolean {
  for (const [id, findings] of one) if (other.get(id) !== findings) return false;
  return true;
}

function knownOperation(
  document: ApiDocument,
  operation: Operation,
  context: RuleContext,
  { operations }: Memory,
): Known {
  return judgedOnce(operations, document, operation, (look) =>
    judgeOperation(operation, contextWith(context, look)),
  );
}

function contextOf(
  document: ApiDocument,
  { profile, own, version = document.version }: CheckOptions,
): RuleContext {
  return own === undefined ? { profile, version } : { profile, version, own };
}
