import type { Condition } from "../model/condition.ts";
import { type CompleteCondition, completed, type TypeOf } from "./evaluate.ts";
import { groupsOf } from "./grouping.ts";
import { type Answers, possibleAnswers } from "./possible-answers.ts";

/** More answers of the service than this are not gone through. */
const MOST_CASES = 4096;

/** Whether an answer of the service can make the conditions true. True also where it cannot be told. */
export function canMatch(conditions: readonly Condition[], typeOf: TypeOf): boolean {
  const cases = casesOf([conditions], typeOf);
  return cases?.some((matches) => matches(conditions)) ?? true;
}

/**
 * Which of the earlier responses leave nothing for a later one, as each answer of the service that matches the later one matches one of
 * them before.
 * @returns indices of those; none where something is left, nothing matches the later one anyway, or it cannot be told
 */
export function hiddenBehind(
  later: readonly Condition[],
  earlier: readonly (readonly Condition[])[],
  typeOf: TypeOf,
): readonly number[] {
  const cases = casesOf([later, ...earlier], typeOf);
  const matching = cases?.filter((matches) => matches(later)) ?? [];
  if (matching.length === 0) return [];
  const all = earlier.map((conditions, index) => ({ conditions, index }));
  const alone = all.find(({ conditions }) => matching.every((matches) => matches(conditions)));
  if (alone) return [alone.index];
  const takers = matching.map((matches) => all.find(({ conditions }) => matches(conditions))?.index);
  return takers.includes(undefined) ? [] : [...new Set(takers.flatMap((index) => index ?? []))];
}

/** Tells whether conditions hold in one case. */
type Matches = (conditions: readonly Condition[]) => boolean;

/** The cases that there are, as far as these conditions tell them apart; undefined when there are too many, or it cannot be told. */
function casesOf(lists: readonly (readonly Condition[])[], typeOf: TypeOf): readonly Matches[] | undefined {
  const byField = new Map<string, Map<string, CompleteCondition>>();
  for (const condition of lists.flat().flatMap((one) => completed(one) ?? [])) {
    const ofField = byField.get(condition.field) ?? new Map<string, CompleteCondition>();
    byField.set(condition.field, ofField.set(questionOf(condition), condition));
  }
  let cases: readonly ReadonlyMap<string, Answers>[] = [new Map()];
  for (const [field, questions] of byField) {
    const answers = possibleAnswers([...questions.values()], typeOf(field));
    if (answers === undefined || cases.length * answers.length > MOST_CASES) return undefined;
    cases = cases.flatMap((one) => answers.map((some) => new Map([...one, [field, some]])));
  }
  const indices = new Map([...byField].map(([field, some]) => [field, [...some.keys()]]));
  return cases.map((answers) => {
    const holds = (condition: Condition): boolean => {
      const complete = completed(condition);
      if (complete === undefined) return false;
      const index = indices.get(complete.field)?.indexOf(questionOf(complete)) ?? -1;
      return answers.get(complete.field)?.[index] ?? false;
    };
    return (conditions) => groupsOf(conditions).some((group) => group.every(holds));
  });
}

function questionOf({ operator, value }: CompleteCondition): string {
  return `${operator} ${value}`;
}
