import { type Finding, SEVERITIES, type Severity } from "../model/finding.ts";
import type { OpenApiVersion, Operation, OperationId, ResponseEntry } from "../model/operation.ts";
import type { TextRange } from "../model/text.ts";
import type { ApiDocument } from "../openapi/document.ts";
import { pointerOfReference } from "../openapi/pointer.ts";
import { placeAt } from "./place-at.ts";
import { type ProfileId, severityIn } from "./profiles.ts";
import type { DocumentRule, OperationRule, Problem, Rule, RuleContext } from "./rule.ts";
import { rules } from "./rules.ts";
import { countUsers, eachOnce, faultName, isInside } from "./shared-faults.ts";

export interface CheckOptions {
  readonly profile: ProfileId;
  /** Judges as if the document were exported to this version; its own unless given. */
  readonly version?: OpenApiVersion;
  readonly codes?: readonly string[];
  /** Only what concerns this operation. */
  readonly operation?: OperationId;
}

interface Judgement {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly problem: Problem;
}

const memory = new WeakMap<Operation, Map<string, readonly Finding[]>>();
const documents = new WeakMap<ApiDocument, Map<string, DocumentFindings>>();

/**
 * Judges one operation, in a text or not.
 * @returns the findings, worst first; for the same operation and context the same list
 */
export function checkOperation(operation: Operation, context: RuleContext): readonly Finding[] {
  const key = JSON.stringify([context.profile, context.version, context.codes]);
  const remembered = memory.get(operation) ?? new Map<string, readonly Finding[]>();
  memory.set(operation, remembered);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const findings = judgeOperation(operation, context);
  remembered.set(key, findings);
  return findings;
}

/** All findings of a document: under `undefined` those about the document, then those of each operation. */
export type FindingsByOperation = ReadonlyMap<OperationId | undefined, readonly Finding[]>;

interface DocumentFindings {
  readonly byOperation: FindingsByOperation;
  /** Each fault once. */
  readonly faults: readonly Finding[];
}

/**
 * Judges a whole document.
 * @returns the findings about the document, then those of each operation in document order, worst first within it; what lies
 * inside a shared response is reported once, at the shared response. With `operation` only what concerns that operation.
 */
export function checkDocument(document: ApiDocument, options: CheckOptions): readonly Finding[] {
  const { byOperation, faults } = judgeDocument(document, options);
  return options.operation === undefined ? faults : eachOnce(byOperation.get(options.operation) ?? []);
}

/**
 * Judges a whole document operation by operation: what lies inside a shared response is told to each operation that uses it.
 * @returns the findings of each operation, worst first; for the same document and options the same map
 */
export function checkByOperation(document: ApiDocument, options: CheckOptions): FindingsByOperation {
  return judgeDocument(document, options).byOperation;
}

function judgeDocument(document: ApiDocument, options: CheckOptions): DocumentFindings {
  const { profile, codes, version = document.version } = options;
  const key = JSON.stringify([profile, version, codes]);
  const remembered = documents.get(document) ?? new Map<string, DocumentFindings>();
  documents.set(document, remembered);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const context: RuleContext = codes === undefined ? { profile, version } : { profile, version, codes };
  const byOperation = new Map<OperationId | undefined, readonly Finding[]>([
    [undefined, aboutDocument(document, context)],
  ]);
  const users = countUsers(document.operations, (operation) => checkOperation(operation, context));
  for (const operation of document.operations) {
    const findings = checkOperation(operation, context).map((finding) =>
      isInside(finding, operation)
        ? finding
        : {
            ...finding,
            range: placeAt(document.tree, finding.pointer) ?? finding.range,
            users: users.get(faultName(finding)) ?? 1,
          },
    );
    byOperation.set(operation.id, [...(byOperation.get(operation.id) ?? []), ...findings]);
  }
  const judged = { byOperation, faults: eachOnce([...byOperation.values()].flat()) };
  remembered.set(key, judged);
  return judged;
}

function aboutDocument(document: ApiDocument, context: RuleContext): readonly Finding[] {
  return rules
    .filter((rule): rule is DocumentRule => rule.scope === "document")
    .flatMap((rule) => judge(rule, context, () => rule.check(document, context)))
    .map((judgement) => findingOfDocument(judgement));
}

function judgeOperation(operation: Operation, context: RuleContext): readonly Finding[] {
  const judgements = rules
    .filter((rule): rule is OperationRule => rule.scope === "operation")
    .flatMap((rule) => judge(rule, context, () => rule.check(operation, context)));
  const silenced = new Set(
    judgements.flatMap(({ rule, problem }) =>
      (rule.meta.speaksInsteadOf ?? []).map((other) => `${other} ${placeName(problem)}`),
    ),
  );
  return judgements
    .filter(({ rule, problem }) => !silenced.has(`${rule.meta.id} ${placeName(problem)}`))
    .map((judgement) => findingOf(judgement, operation))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function judge(rule: Rule, context: RuleContext, check: () => readonly Problem[]): readonly Judgement[] {
  const { meta } = rule;
  const isOnlyHint = meta.hintIn?.includes(context.version) ?? false;
  const severity = severityIn(context.profile, meta);
  if (severity === "off" || !(isOnlyHint || meta.versions.includes(context.version))) return [];
  return check().map((problem) => ({
    rule,
    problem,
    severity: isOnlyHint ? "hint" : (problem.severity ?? severity),
  }));
}

function placeName({ response }: Problem): string {
  return response === undefined ? "set" : `${response.key} ${response.occurrence}`;
}

function findingOf(judgement: Judgement, operation: Operation): Finding {
  const { rule, severity, problem } = judgement;
  const { response } = problem;
  return {
    rule: rule.meta.id,
    severity,
    message: problem.message,
    source: problem.source ?? rule.meta.source,
    operation: operation.id,
    response: response && { key: response.key, occurrence: response.occurrence },
    pointer: pointerOf(problem, operation),
    range: problem.range ?? rangeOf(response, operation),
    fixes: operation.readOnlyReason === undefined ? (problem.fixes ?? []) : [],
    users: 1,
  };
}

function findingOfDocument({ rule, severity, problem }: Judgement): Finding {
  return {
    rule: rule.meta.id,
    severity,
    message: problem.message,
    source: problem.source ?? rule.meta.source,
    operation: undefined,
    response: undefined,
    pointer: problem.pointer ?? "",
    range: problem.range ?? { start: 0, end: 0 },
    fixes: problem.fixes ?? [],
    users: 1,
  };
}

function pointerOf({ response, pointer, isShared }: Problem, operation: Operation): string {
  if (response === undefined) {
    const field = operation.responsesField.keyRange === undefined ? "" : "/responses";
    return operation.pointer + (pointer ?? field);
  }
  const shared = isShared ? response.ref && pointerOfReference(response.ref.target) : undefined;
  return (shared ?? response.pointer) + (pointer ?? "");
}

function rangeOf(response: ResponseEntry | undefined, operation: Operation): TextRange {
  return response?.keyRange ?? operation.responsesField.keyRange ?? operation.keyRange;
}
