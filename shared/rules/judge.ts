import { type Finding, SEVERITIES, type Severity } from "../model/finding.ts";
import type { Operation, OperationId, Silence } from "../model/operation.ts";
import type { TextRange } from "../model/text.ts";
import type { ApiDocument } from "../openapi/document.ts";
import type { Look } from "../openapi/look.ts";
import type { PathOperations } from "../openapi/operations-by-path.ts";
import { isWithin, pointerOfReference } from "../openapi/pointer.ts";
import { rememberByContext } from "./remember-by-context.ts";
import type {
  CheckContext,
  OperationRule,
  Problem,
  ResponseRule,
  Rule,
  RuleContext,
  SilenceFate,
} from "./rule.ts";
import { findRule, rules } from "./rules.ts";
import { severityFor } from "./severities.ts";

interface Judgement {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly problem: Problem;
}

/** A rule that is asked in a context. */
interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  /** In this version it is only a hint, whatever the problem. */
  readonly isOnlyHint: boolean;
}

/** Those of each context: a document asks for them with each operation. */
const activeRules = rememberByContext(() => new Map<boolean, readonly ActiveRule[]>());

function rulesIn(context: RuleContext, isCostly = false): readonly ActiveRule[] {
  const { version } = context;
  const memory = activeRules(context);
  const known = memory.get(isCostly);
  if (known) return known;
  const active = rules.flatMap((rule): readonly ActiveRule[] => {
    const { meta } = rule;
    if ((meta.isCostly ?? false) !== isCostly) return [];
    const isOnlyHint = meta.hintIn?.includes(version) ?? false;
    const severity = severityFor(context, meta);
    if (severity === "off" || !(isOnlyHint || meta.versions.includes(version))) return [];
    return [{ rule, severity, isOnlyHint }];
  });
  memory.set(isCostly, active);
  return active;
}

/** What the rules say about a document as a whole. */
export function judgeWhole(document: ApiDocument, context: RuleContext): readonly Finding[] {
  return rulesIn(context)
    .flatMap((active) =>
      active.rule.scope === "document" ? judgements(active, active.rule.check(document, context)) : [],
    )
    .map((judgement) => findingOfDocument(judgement));
}

/** What the rules say about an operation by itself, worst first; those about examples are asked by `judgeExamples`. */
export function judgeOperation(operation: Operation, context: CheckContext): readonly Finding[] {
  return judgeBy(rulesIn(context), operation, context);
}

/** What the costly rules say about an operation by itself, worst first: those that compare its examples with their schemas. */
export function judgeExamples(operation: Operation, context: CheckContext): readonly Finding[] {
  return judgeBy(rulesIn(context, true), operation, context);
}

function judgeBy(
  active: readonly ActiveRule[],
  operation: Operation,
  context: CheckContext,
): readonly Finding[] {
  const found: Judgement[] = [];
  for (const one of active) {
    const { rule } = one;
    if (rule.scope !== "response" && rule.scope !== "operation") continue;
    found.push(...judgements(one, problemsIn(rule, operation, context)));
  }
  const speaking = found.filter(({ rule }) => rule.meta.speaksInsteadOf !== undefined);
  return worstFirst(
    found
      .filter((judgement) => !speaking.some((other) => silences(other, judgement)))
      .map((judgement) => findingOf(judgement, operation)),
  );
}

/** What the rules say about the operations of a path together, worst first; operations that they say nothing about have no entry. */
export function judgePath(
  path: PathOperations,
  context: RuleContext,
  lookAt: (operation: Operation) => Look,
): ReadonlyMap<OperationId, readonly Finding[]> {
  const found = new Map<OperationId, readonly Finding[]>();
  for (const active of rulesIn(context)) {
    const { rule } = active;
    if (rule.scope !== "path") continue;
    for (const problem of rule.check(path, context, lookAt)) {
      const operation = path.operations.find(({ id }) => id === problem.operation);
      const [judgement] = judgements(active, [problem]);
      if (operation === undefined || judgement === undefined) continue;
      const known = found.get(operation.id) ?? [];
      found.set(operation.id, worstFirst([...known, findingOf(judgement, operation)]));
    }
  }
  return found;
}

/**
 * What the rules about silences say of an operation, after its findings are known.
 * @param unused the silences that match none of them
 * @param areExamplesJudged whether the costly rules were asked
 */
export function judgeSilences(
  operation: Operation,
  unused: readonly Silence[],
  context: RuleContext,
  areExamplesJudged: boolean,
): readonly Finding[] {
  const active = areExamplesJudged ? [...rulesIn(context), ...rulesIn(context, true)] : rulesIn(context);
  const fateOf = (silence: Silence): SilenceFate => {
    if (findRule(silence.rule) === undefined) return "unknown";
    const wasAsked = active.some(({ rule }) => rule.meta.id === silence.rule);
    return wasAsked && unused.includes(silence) ? "unused" : "used";
  };
  return active.flatMap((one) => {
    const { rule } = one;
    if (rule.scope !== "silence") return [];
    const problems = operation.silences.flatMap(
      (silence) => rule.check(silence, fateOf(silence), operation) ?? [],
    );
    return judgements(one, problems).map((judgement) => findingOf(judgement, operation));
  });
}

/** Findings by severity, those of one severity in the order in which they were found. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** What one rule says about an operation. */
export function problemsIn(
  rule: ResponseRule | OperationRule,
  operation: Operation,
  context: CheckContext,
): readonly Problem[] {
  if (rule.scope === "operation") return rule.check(operation, context);
  const problems: Problem[] = [];
  for (const response of operation.responses) {
    const found = rule.check(response, operation, context);
    if (found === undefined) continue;
    for (const problem of isList(found) ? found : [found]) problems.push({ ...problem, response });
  }
  return problems;
}

function isList<Item>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}

function judgements(
  { rule, severity, isOnlyHint }: ActiveRule,
  problems: readonly Problem[],
): readonly Judgement[] {
  return problems.map((problem) => ({
    rule,
    problem,
    severity: isOnlyHint ? "hint" : (problem.severity ?? severity),
  }));
}

/** Whether another rule sees the same fault: about the same response or set, and not about another part of it. */
function silences({ rule, problem }: Judgement, other: Judgement): boolean {
  if (rule.meta.speaksInsteadOf?.includes(other.rule.meta.id) !== true) return false;
  if (problem.response !== other.problem.response) return false;
  if (problem.place === undefined || other.problem.place === undefined) return true;
  return isWithin(other.problem.place.pointer, problem.place.pointer);
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
    pointer: problem.place?.pointer ?? pointerOf(problem, operation),
    range: problem.place ? problem.place.range : rangeOf(problem, operation),
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

function rangeOf({ response, range, isShared }: Problem, operation: Operation): TextRange | undefined {
  if (isShared) return undefined;
  return range ?? response?.keyRange ?? operation.responsesField.keyRange ?? operation.keyRange;
}
