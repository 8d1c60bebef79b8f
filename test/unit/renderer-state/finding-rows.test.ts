import { expect, it } from "vitest";
import { findingRows, groupFindings } from "../../../renderer/features/findings/finding-rows.ts";
import type { FindingsShown } from "../../../renderer/state/view-store.ts";
import type { Finding, Severity } from "../../../shared/model/finding.ts";

function findingsOf(rule: string, severity: Severity, count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, index) => ({
    rule,
    severity,
    message: `${rule} ${index}`,
    source: "",
    operation: undefined,
    response: undefined,
    pointer: `/${index}`,
    range: undefined,
    fixes: [],
    users: 1,
  }));
}

function rows(
  findings: readonly Finding[],
  shown: FindingsShown,
  openings: readonly [string, boolean][] = [],
) {
  return findingRows(groupFindings(findings, shown), new Map(openings));
}

const few = findingsOf("few", "hint", 3);
const many = findingsOf("many", "hint", 98);

it("stands the worst rule first, and of equals the one that is found most", () => {
  const worst = findingsOf("worst", "error", 1);
  const heads = rows([...few, ...many, ...worst], "by-rule").filter(({ kind }) => kind === "group");
  expect(heads.map(({ key }) => key)).toEqual(["rule worst", "rule many", "rule few"]);
});

it("opens groups at first unless they make a wall", () => {
  expect(rows(many, "by-rule")).toHaveLength(1 + 98);
  expect(rows([...few, ...many], "by-rule")).toHaveLength(2);
});

it("leaves a group as the person made it when a filter changes how many there are", () => {
  const openings: readonly [string, boolean][] = [["rule few", true]];
  expect(rows([...few, ...many], "by-rule", openings)).toHaveLength(2 + 3);
  expect(rows(few, "by-rule", openings)).toHaveLength(1 + 3);
});

it("makes one line of more than three alike within an operation, silenced ones apart", () => {
  const [first, ...others] = findingsOf("alike", "hint", 5);
  if (first === undefined) throw new Error("no finding");
  expect(rows([first, ...others], "operation")).toHaveLength(1);
  expect(rows([{ ...first, silenced: "why" }, ...others], "operation")).toHaveLength(2);
  expect(rows(few, "operation")).toHaveLength(3);
});
