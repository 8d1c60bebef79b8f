import type { Condition } from "../model/condition.ts";

/**
 * The conditions in groups: a group holds when all of it does, the whole when one group does, as AND binds before OR. A condition
 * without a join is joined by AND; the join of the last one joins nothing.
 * @returns no groups for no conditions
 */
export function groupsOf<One extends Condition>(conditions: readonly One[]): readonly (readonly One[])[] {
  const groups: One[][] = [];
  let isNew = true;
  for (const condition of conditions) {
    if (isNew) groups.push([]);
    groups.at(-1)?.push(condition);
    isNew = condition.join === "or";
  }
  return groups;
}
