import type { Severity } from "../model/finding.ts";
import type { Operation, ResponseEntry } from "../model/operation.ts";
import type { ActiveRule, AskedRules, RulesOfOutline } from "./asked-rules.ts";
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

/** Most rules say nothing of most responses, so what they say is looked at elsewhere: this loop is then compiled once, and stays so. */
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
    if (of !== undefined) askOf(response, of, operation, context, said);
  }
  return said;
}

function askOf(
  response: ResponseEntry,
  { rules, partRules, saidOfPart }: RulesOfOutline,
  operation: Operation,
  context: CheckContext,
  said: Said[],
): void {
  const { look } = context;
  const written = response.ref === undefined ? look.written(response) : undefined;
  const text = written === undefined ? undefined : new WrittenText(written);
  const isConcerned = ({ rule }: ActiveRule<ResponseRule | PartRule>): boolean =>
    text === undefined || rule.concernsText === undefined || rule.concernsText(text, look, response);
  for (const active of rules) {
    if (!isConcerned(active)) continue;
    const problems = active.rule.check(response, operation, context);
    if (problems !== undefined) said.push({ active, response, problems });
  }
  const part = partRules.some(isConcerned) ? look.response(response) : undefined;
  if (part === undefined) return;
  for (const { active, problems } of saidOfPart(look, part)) said.push({ active, response, problems });
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
