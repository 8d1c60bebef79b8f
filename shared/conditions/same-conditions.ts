import type { Condition } from "../model/condition.ts";

/** Whether two lists of conditions are written alike. The join of the last one joins nothing. */
export function areSameConditions(some: readonly Condition[], others: readonly Condition[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => isSame(one, others[index], index === some.length - 1))
  );
}

function isSame(one: Condition, other: Condition | undefined, isLast: boolean): boolean {
  return (
    one.name === other?.name &&
    one.field === other.field &&
    one.operator === other.operator &&
    one.value === other.value &&
    (isLast || (one.join ?? "and") === (other.join ?? "and"))
  );
}
