import { useMemo, useState } from "react";
import type { Condition, ConditionSet } from "../../../shared/model/condition.ts";

/** A rule as it stands in the window. */
export interface DraftRule {
  /** The same for as long as the window is open. */
  readonly id: number;
  readonly name: string;
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  readonly join: "and" | "or";
  /** As it is written in the document; undefined of one that was added. */
  readonly before: WrittenRule | undefined;
}

interface WrittenRule {
  readonly condition: Condition;
  readonly index: number;
}

/** What a rule in the window makes. */
export interface DraftCondition extends Condition {
  /** Where it stands in the set that the window was filled with; undefined of one that was added. */
  readonly from: number | undefined;
}

/** The rules in the window, and the set of the document that they began as. */
export interface DraftRules {
  readonly source: ConditionSet | undefined;
  readonly conditions: readonly DraftCondition[];
}

/**
 * The rules in the window: what is typed of each, and what that makes. Until they are touched they are those that are written.
 * @param onTouch called with each change
 */
export function useRules(written: ConditionSet | undefined, onTouch: () => void) {
  const [touched, setTouched] = useState<{ source: ConditionSet | undefined; rows: readonly DraftRule[] }>();
  /** The one that was added last. */
  const [added, setAdded] = useState<number>();
  const untouched = useMemo(
    () => ({ source: written, rows: written?.conditions.map(toDraft) ?? [] }),
    [written],
  );
  const { source, rows } = touched ?? untouched;
  const draft: DraftRules = useMemo(() => ({ source, conditions: rows.map(toCondition) }), [source, rows]);
  const setRows = (changed: readonly DraftRule[]): void => {
    setTouched({ source, rows: changed });
    onTouch();
  };
  return {
    rows,
    added,
    draft,
    add: () => {
      const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
      const field = rows.at(-1)?.field ?? "";
      const rule: DraftRule = {
        id,
        name: freeName(rows),
        field,
        operator: "=",
        value: "",
        join: "and",
        before: undefined,
      };
      setRows([...rows, rule]);
      setAdded(id);
    },
    change: (id: number, change: Partial<DraftRule>) =>
      setRows(rows.map((row) => (row.id === id ? { ...row, ...change } : row))),
    remove: (id: number) => setRows(rows.filter((row) => row.id !== id)),
    /** Past its neighbour; -1 is up. The joins stay where they are, as they stand between the rules. */
    move: (id: number, step: -1 | 1) => setRows(swapped(rows, id, step)),
  };
}

function toDraft(condition: Condition, index: number): DraftRule {
  const { name, field = "", operator = "", value = "", join = "and" } = condition;
  return { id: index, name, field, operator, value, join, before: { condition, index } };
}

/** What was not touched is as it is written, blanks and all. */
function toCondition(rule: DraftRule, index: number, all: readonly DraftRule[]): DraftCondition {
  const { name, field, operator, value, join, before } = rule;
  const written = before?.condition;
  const isBare = operator === "exists" && written?.operator !== "exists";
  return {
    name: name === written?.name ? name : name.trim() || `Rule ${index + 1}`,
    field: (field === written?.field ? field : field.trim()) || undefined,
    operator: operator || undefined,
    value: isBare ? undefined : value || undefined,
    join: index === all.length - 1 ? undefined : join,
    from: before?.index,
  };
}

function freeName(rows: readonly DraftRule[]): string {
  const names = rows.map(({ name }) => name);
  let number = rows.length + 1;
  while (names.includes(`Rule ${number}`)) number++;
  return `Rule ${number}`;
}

function swapped(rows: readonly DraftRule[], id: number, step: -1 | 1): readonly DraftRule[] {
  const index = rows.findIndex((row) => row.id === id);
  const [one, other] = [rows[index], rows[index + step]];
  if (one === undefined || other === undefined) return rows;
  return rows.with(index, { ...other, join: one.join }).with(index + step, { ...one, join: other.join });
}
