import { type Finding, SEVERITIES, type Severity } from "../model/finding.ts";
import type { Operation, ResponseEntry } from "../model/operation.ts";
import type { TextRange } from "../model/text.ts";
import type { ApiDocument } from "../openapi/document.ts";
import { pointerOfReference } from "../openapi/pointer.ts";
import { severityIn } from "./profiles.ts";
import type { OperationRule, Problem, ResponseRule, Rule, RuleContext } from "./rule.ts";
import { rules } from "./rules.ts";

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

/** By profile and version: a document asks for them with each operation. */
const activeRules = new Map<string, readonly ActiveRule[]>();

function rulesIn({ profile, version }: RuleContext): readonly ActiveRule[] {
  const name = `${profile} ${version}`;
  const known = activeRules.get(name);
  if (known) return known;
  const active = rules.flatMap((rule): readonly ActiveRule[] => {
    const { meta } = rule;
    const isOnlyHint = meta.hintIn?.includes(version) ?? false;
    const severity = severityIn(profile, meta);
    if (severity === "off" || !(isOnlyHint || meta.versions.includes(version))) return [];
    return [{ rule, severity, isOnlyHint }];
  });
  activeRules.set(name, active);
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

/** What the rules say about an operation, worst first. */
export function judgeOperation(operation: Operation, context: RuleContext): readonly Finding[] {
  const found = rulesIn(context).flatMap((active) =>
    active.rule.scope === "document" ? [] : judgements(active, problemsIn(active.rule, operation, context)),
  );
  const silenced = new Set(
    found.flatMap(({ rule, problem }) =>
      (rule.meta.speaksInsteadOf ?? []).map((other) => `${other} ${placeName(problem)}`),
    ),
  );
  return found
    .filter(({ rule, problem }) => !silenced.has(`${rule.meta.id} ${placeName(problem)}`))
    .map((judgement) => findingOf(judgement, operation))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** What one rule says about an operation. */
export function problemsIn(
  rule: ResponseRule | OperationRule,
  operation: Operation,
  context: RuleContext,
): readonly Problem[] {
  if (rule.scope === "operation") return rule.check(operation, context);
  return operation.responses.flatMap((response) => {
    const problem = rule.check(response, operation, context);
    return problem === undefined ? [] : [{ ...problem, response }];
  });
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
    range: problem.isShared ? undefined : (problem.range ?? rangeOf(response, operation)),
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
