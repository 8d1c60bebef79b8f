import type { Severity } from "../model/finding.ts";
import type { Operation, ResponseEntry } from "../model/operation.ts";
import type { ActiveRule, AskedRules, RulesOfOutline, RulesOfResponse } from "./asked-rules.ts";
import type { CheckContext, OperationRule, PartRule, Problem, ResponseRule, Rule } from "./rule.ts";
import { WrittenText } from "./texts-of-responses.ts";

/** What a rule says, and how much it weighs in the context in which it was asked. */
export interface Judgement {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly problem: Problem;
}

/** A rule that is asked about an operation. */
export type AskedRule = ResponseRule | PartRule | OperationRule;

/** What a rule has said, of a response or of the set. */
interface Said {
  readonly active: ActiveRule;
  readonly response: ResponseEntry | undefined;
  readonly problems: ReturnType<AskedRule["check"]>;
}

const NONE: readonly Judgement[] = [];

/** What rules say about an operation, rule by rule. */
export function judgementsOn(
  asked: AskedRules,
  operation: Operation,
  context: CheckContext,
): readonly Judgement[] {
  const said = askAll(asked, operation, context);
  if (said.length === 0) return NONE;
  return said.sort((a, b) => a.active.order - b.active.order).flatMap(judgementsOf);
}

/** Most rules say nothing of most responses, so what they say is looked at elsewhere. */
function askAll(asked: AskedRules, operation: Operation, context: CheckContext): Said[] {
  const said: Said[] = [];
  const { ofSet, ofResponses } = asked.about(operation);
  for (const active of ofSet) {
    const problems = active.rule.check(operation, context);
    if (problems.length > 0) said.push({ active, response: undefined, problems });
  }
  let index = 0;
  for (const response of operation.responses) {
    const of = ofResponses[index++];
    if (of === undefined) continue;
    const left = isPlainUse(response, operation)
      ? asked.ofUse(of, response, operation, context)
      : leftWhereWritten(of, response, context);
    ask(left, response, operation, context, said);
  }
  return said;
}

function ask(
  { rules, partRules, saidOfPart }: RulesOfResponse,
  response: ResponseEntry,
  operation: Operation,
  context: CheckContext,
  said: Said[],
): void {
  for (const active of rules) {
    const problems = active.rule.check(response, operation, context);
    if (problems !== undefined) said.push({ active, response, problems });
  }
  const { look } = context;
  const part = partRules.length > 0 ? look.response(response) : undefined;
  if (part === undefined) return;
  for (const { active, problems } of saidOfPart(look, part)) said.push({ active, response, problems });
}

/** Whether a response is what it refers to, and nothing is added. */
function isPlainUse({ ref }: ResponseEntry, { readOnlyReason }: Operation): boolean {
  return ref?.state === "resolved" && ref.siblings.length === 0 && readOnlyReason === undefined;
}

/** The rules of an outline that may have something to say of a response as it is written in the operation. */
function leftWhereWritten(
  of: RulesOfOutline,
  response: ResponseEntry,
  { look }: CheckContext,
): RulesOfResponse {
  const written = response.ref === undefined ? look.written(response) : undefined;
  if (written === undefined) return of;
  const text = new WrittenText(written);
  const isConcerned = ({ rule }: ActiveRule<ResponseRule | PartRule>): boolean =>
    rule.concernsWritten?.(text, look, response) ?? true;
  const { rules, partRules, saidOfPart } = of;
  return {
    rules: rules.filter(isConcerned),
    partRules: partRules.some(isConcerned) ? partRules : [],
    saidOfPart,
  };
}

function judgementsOf({ active, response, problems }: Said): readonly Judgement[] {
  const list = isList(problems) ? problems : problems === undefined ? [] : [problems];
  return list.map((problem) =>
    judgementOf(active, response === undefined ? problem : { ...problem, response }),
  );
}

function isList<Item>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}

/** A problem as the rule that found it weighs it. */
export function judgementOf({ rule, severity, isOnlyHint }: ActiveRule, problem: Problem): Judgement {
  return { rule, problem, severity: isOnlyHint ? "hint" : (problem.severity ?? severity) };
}
