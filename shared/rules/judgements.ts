import type { Severity } from "../model/finding.ts";
import type { Operation, ResponseEntry } from "../model/operation.ts";
import type { Look } from "../openapi/look.ts";
import type { ActiveRule, AskedRules, RulesOfOutline, RulesOfResponse } from "./asked-rules.ts";
import type {
  CheckContext,
  OperationRule,
  PartRule,
  Problem,
  ResponseRule,
  Rule,
  SendingRule,
} from "./rule.ts";
import { isUnclear, WrittenText } from "./texts-of-responses.ts";

/** What a rule says, and how much it weighs in the context in which it was asked. */
export interface Judgement {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly problem: Problem;
}

/** A rule that is asked about an operation. */
export type AskedRule = ResponseRule | PartRule | OperationRule | SendingRule;

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
  const { sending } = operation;
  if (sending) {
    for (const active of asked.aboutSending) {
      const problems = active.rule.check(operation, sending, context);
      if (problems.length > 0) said.push({ active, response: undefined, problems });
    }
  }
  let index = 0;
  for (const response of operation.responses) {
    const of = ofResponses[index++];
    if (of) askUnlessAsked(of, response, operation, context, said);
  }
  return said;
}

/** Asks about a response; if it is like an earlier one, only the rules that may have something to say of it. */
function askUnlessAsked(
  of: RulesOfOutline,
  response: ResponseEntry,
  operation: Operation,
  context: CheckContext,
  said: Said[],
): void {
  const { look } = context;
  const target = targetOfUse(response, operation);
  const text = response.ref === undefined ? look.written(response) : undefined;
  const name = target ?? (text === undefined || isUnclear(text) ? undefined : text);
  let isAsked = false;
  const askFirst = (): RulesOfResponse => {
    // Noted anew, as the operation may have looked at it before: who uses it later depends on it too.
    if (target !== undefined) look.shared(target);
    const rules = text === undefined ? of : leftWhereWritten(of, new WrittenText(text), response, look);
    const before = said.length;
    ask(rules, response, operation, context, said);
    isAsked = true;
    return leftAfter(rules, said.slice(before));
  };
  const left = name === undefined ? of : of.leftFor(look, name, askFirst);
  if (!isAsked) ask(left, response, operation, context, said);
}

/** Without the rules that have said nothing, and would say nothing again. */
function leftAfter(
  { rules, partRules, saidOfPart }: RulesOfResponse,
  said: readonly Said[],
): RulesOfResponse {
  return {
    rules: rules.filter((active) => !active.rule.isAlikeInUses || said.some((one) => one.active === active)),
    partRules: said.some(({ active }) => active.rule.scope === "part") ? partRules : [],
    saidOfPart,
  };
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

/** The target of a response that is what it refers to, and to which nothing is added. */
function targetOfUse({ ref }: ResponseEntry, { readOnlyReason }: Operation): string | undefined {
  const isPlain = ref?.state === "resolved" && ref.siblings.length === 0 && readOnlyReason === undefined;
  return isPlain ? ref.target : undefined;
}

/** The rules of an outline that may have something to say of a response as it is written in the operation. */
function leftWhereWritten(
  { rules, partRules, saidOfPart }: RulesOfOutline,
  text: WrittenText,
  response: ResponseEntry,
  look: Look,
): RulesOfResponse {
  const isConcerned = ({ rule }: ActiveRule<ResponseRule | PartRule>): boolean =>
    rule.concernsWritten?.(text, look, response) ?? true;
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
