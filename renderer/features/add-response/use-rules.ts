import { useMemo, useState } from "react";
import type { Condition } from "../../../shared/model/condition.ts";

/** A rule as it stands in the window. */
export interface DraftRule {
  /** The same for as long as the window is open. */
  readonly id: number;
  readonly name: string;
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  readonly join: "and" | "or";
}

/** The rules in the window: what is typed of each, and what that makes. */
export function useRules(written: readonly Condition[]) {
  const [rows, setRows] = useState(() => written.map(toDraft));
  /** The one that was added last. */
  const [added, setAdded] = useState<number>();
  const conditions = useMemo(() => rows.map(toCondition), [rows]);
  return {
    rows,
    added,
    conditions,
    add: () => {
      const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
      setRows([
        ...rows,
        { id, name: freeName(rows), field: rows.at(-1)?.field ?? "", operator: "=", value: "", join: "and" },
      ]);
      setAdded(id);
    },
    change: (id: number, change: Partial<DraftRule>) =>
      setRows(rows.map((row) => (row.id === id ? { ...row, ...change } : row))),
    remove: (id: number) => setRows(rows.filter((row) => row.id !== id)),
    /** Past its neighbour; -1 is up. The joins stay where they are, as they stand between the rules. */
    move: (id: number, step: -1 | 1) => setRows(swapped(rows, id, step)),
  };
}

function toDraft(
  { name, field = "", operator = "", value = "", join = "and" }: Condition,
  id: number,
): DraftRule {
  return { id, name, field, operator, value, join };
}

function toCondition(
  { name, field, operator, value, join }: DraftRule,
  index: number,
  all: readonly DraftRule[],
): Condition {
  return {
    name: name.trim() || `Rule ${index + 1}`,
    field: field.trim() || undefined,
    operator: operator || undefined,
    value: operator === "exists" ? undefined : value || undefined,
    join: index === all.length - 1 ? undefined : join,
  };
}

function freeName(rows: readonly DraftRule[]): string {
  const names = rows.map(({ name }) => name);
  let number = rows.length + 1;
  while (names.includes(`Rule ${number}`)) number++;
  return `Rule ${number}`;
}

function swapped(rows: readonly DraftRule[], id: number, step: -1 | 1): DraftRule[] {
  const index = rows.findIndex((row) => row.id === id);
  const [one, other] = [rows[index], rows[index + step]];
  if (one === undefined || other === undefined) return [...rows];
  return rows.with(index, { ...other, join: one.join }).with(index + step, { ...one, join: other.join });
}
