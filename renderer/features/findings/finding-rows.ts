import { type Finding, SEVERITIES } from "../../../shared/model/finding.ts";
import { isSilenced } from "../../../shared/rules/silences.ts";
import { findingKey } from "../../state/finding-key.ts";
import { groupBy } from "../../state/group-by.ts";
import type { FindingsShown } from "../../state/view-store.ts";

/** Findings that stand under one line, which opens. */
export interface FindingGroup {
  readonly key: string;
  /** What they have in common; `alike`: rule and severity, within one operation. */
  readonly kind: "alike" | "operation" | "rule";
  readonly findings: readonly [Finding, ...Finding[]];
}

export type FindingRow =
  | { readonly kind: "group"; readonly key: string; readonly group: FindingGroup; readonly isOpen: boolean }
  | {
      readonly kind: "finding";
      readonly key: string;
      readonly finding: Finding;
      readonly group: FindingGroup | undefined;
    };

/** More of one rule than this become one line that opens. */
const LINES_OF_A_RULE = 3;

/** Groups of the whole document are open at first, unless they make a wall of it. */
const LINES_OPEN_AT_FIRST = 100;

/** The lines of a list in the order in which they stand, worst first where the document gives no order. */
export function groupFindings(
  findings: readonly Finding[],
  shown: FindingsShown,
): readonly (Finding | FindingGroup)[] {
  switch (shown) {
    case "operation":
      return groupsOf(findings, "alike", ({ severity, rule, silenced }) =>
        [severity, rule, silenced === undefined].join(" "),
      ).flatMap((group): readonly (Finding | FindingGroup)[] =>
        group.findings.length > LINES_OF_A_RULE ? [group] : group.findings,
      );
    case "by-operation":
      return groupsOf(findings, "operation", ({ operation }) => operation ?? "");
    case "by-rule":
      return groupsOf(findings, "rule", ({ rule }) => rule).toSorted(
        (one, other) =>
          rank(one.findings) - rank(other.findings) || other.findings.length - one.findings.length,
      );
  }
}

/**
 * The lines to show: groups, and the findings of those that are open.
 * @param openings by group, what the person made of it
 */
export function findingRows(
  items: readonly (Finding | FindingGroup)[],
  openings: ReadonlyMap<string, boolean>,
): readonly FindingRow[] {
  const count = items.reduce((sum, item) => sum + ("findings" in item ? item.findings.length : 1), 0);
  return items.flatMap((item): readonly FindingRow[] => {
    if (!("findings" in item))
      return [{ kind: "finding", key: findingKey(item), finding: item, group: undefined }];
    const isOpenAtFirst = item.kind !== "alike" && count <= LINES_OPEN_AT_FIRST;
    const isOpen = openings.get(item.key) ?? isOpenAtFirst;
    const head: FindingRow = { kind: "group", key: item.key, group: item, isOpen };
    const inside = isOpen ? item.findings : [];
    return [
      head,
      ...inside.map(
        (finding): FindingRow => ({ kind: "finding", key: findingKey(finding), finding, group: item }),
      ),
    ];
  });
}

function groupsOf(
  findings: readonly Finding[],
  kind: FindingGroup["kind"],
  keyOf: (finding: Finding) => string,
): readonly FindingGroup[] {
  return [...groupBy(findings, keyOf)].flatMap(([key, [first, ...others]]) =>
    first === undefined ? [] : [{ key: `${kind} ${key}`, kind, findings: [first, ...others] as const }],
  );
}

/** The severity of the worst that counts; silenced ones come last. */
export function rank(findings: readonly Finding[]): number {
  return findings.reduce(
    (worst, finding) => (isSilenced(finding) ? worst : Math.min(worst, SEVERITIES.indexOf(finding.severity))),
    SEVERITIES.length,
  );
}
