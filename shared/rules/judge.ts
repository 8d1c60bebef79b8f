import { type Finding, SEVERITIES } from "../model/finding.ts";
import type { Operation, OperationId, Silence } from "../model/operation.ts";
import type { Steps } from "../model/steps.ts";
import type { TextRange } from "../model/text.ts";
import type { ApiDocument } from "../openapi/document.ts";
import type { Look } from "../openapi/look.ts";
import type { PathOperations } from "../openapi/operations-by-path.ts";
import { pointerOfReference } from "../openapi/pointer.ts";
import { type ActiveRule, AskedRules } from "./asked-rules.ts";
import { type AskedRule, type Judgement, judgementOf, judgementsOn } from "./judgements.ts";
import { withoutDoubles } from "./precedence.ts";
import { rememberByContext } from "./remember-by-context.ts";
import type { CheckContext, Problem, RuleContext, SilenceFate } from "./rule.ts";
import { findRule, rules } from "./rules.ts";
import { severityFor } from "./severities.ts";

/** Those of each context: a document asks for them with each operation. */
const askedIn = rememberByContext(() => new Map<boolean, AskedRules>());

function rulesIn(context: RuleContext, isCostly = false): AskedRules {
  const { version } = context;
  const memory = askedIn(context);
  const known = memory.get(isCostly);
  if (known) return known;
  const active = rules.flatMap((rule, order): readonly ActiveRule[] => {
    const { meta } = rule;
    if ((meta.isCostly ?? false) !== isCostly) return [];
    const isOnlyHint = meta.hintIn?.includes(version) ?? false;
    const severity = severityFor(context, meta);
    if (severity === "off" || !(isOnlyHint || meta.versions.includes(version))) return [];
    return [{ rule, severity, isOnlyHint, order }];
  });
  const asked = new AskedRules(active, context);
  memory.set(isCostly, asked);
  return asked;
}

/** What the rules say about a document as a whole. */
export function* judgeWhole(document: ApiDocument, context: RuleContext): Steps<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const active of rulesIn(context).all) {
    const { rule } = active;
    if (rule.scope !== "document") continue;
    const problems = yield* rule.check(document);
    // One by one: there may be more than a call takes arguments.
    for (const problem of problems) findings.push(findingOfDocument(judgementOf(active, problem)));
  }
  return findings;
}

/** What the rules say about an operation by itself, worst first; those about examples are asked by `judgeExamples`. */
export function judgeOperation(operation: Operation, context: CheckContext): readonly Finding[] {
  return judgeBy(rulesIn(context), operation, context);
}

/** What the costly rules say about an operation by itself, worst first: those that compare its examples with their schemas. */
export function judgeExamples(operation: Operation, context: CheckContext): readonly Finding[] {
  return judgeBy(rulesIn(context, true), operation, context);
}

function judgeBy(asked: AskedRules, operation: Operation, context: CheckContext): readonly Finding[] {
  const found = judgementsOn(asked, operation, context);
  return worstFirst(withoutDoubles(found).map((judgement) => findingOf(judgement, operation)));
}

/** What the rules say about the operations of a path together, worst first; operations that they say nothing about have no entry. */
export function judgePath(
  path: PathOperations,
  context: RuleContext,
  lookAt: (operation: Operation) => Look,
): ReadonlyMap<OperationId, readonly Finding[]> {
  const found = new Map<OperationId, readonly Finding[]>();
  for (const active of rulesIn(context).aboutPaths) {
    for (const problem of active.rule.check(path, context, lookAt)) {
      const operation = path.operations.find(({ id }) => id === problem.operation);
      if (operation === undefined) continue;
      const known = found.get(operation.id) ?? [];
      found.set(operation.id, worstFirst([...known, findingOf(judgementOf(active, problem), operation)]));
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
  const { all } = rulesIn(context);
  const active = areExamplesJudged ? [...all, ...rulesIn(context, true).all] : all;
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
    return problems.map((problem) => findingOf(judgementOf(one, problem), operation));
  });
}

/** Findings by severity, those of one severity in the order in which they were found. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** What one rule says about an operation, whatever a profile says of the rule. */
export function problemsIn(rule: AskedRule, operation: Operation, context: CheckContext): readonly Problem[] {
  const asked = new AskedRules([{ rule, severity: "hint", isOnlyHint: false, order: 0 }], context);
  return judgementsOn(asked, operation, context).map(({ problem }) => problem);
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
    range: undefined,
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
