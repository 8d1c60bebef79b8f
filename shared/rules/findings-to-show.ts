import type { Finding } from "../model/finding.ts";
import type { Operation } from "../model/operation.ts";
import { judgeSilences, worstFirst } from "./judge.ts";
import type { GivenOut, Known, Shown } from "./memory.ts";
import type { RuleContext } from "./rule.ts";
import { faultName, isShared } from "./shared-faults.ts";
import { silence } from "./silences.ts";

/** What is known of an operation from all sides. */
export interface AllKnown {
  readonly operation: Operation;
  readonly known: Known;
  readonly ofPath: readonly Finding[];
  /** undefined: its examples have not been judged. */
  readonly examples: Known | undefined;
}

/**
 * All findings of an operation, worst first, with what it silences marked, and with the number of users of shared faults.
 * @returns the list that was given out last where it is still true
 */
export function findingsToShow(
  all: AllKnown,
  context: RuleContext,
  users: ReadonlyMap<string, number>,
  { operations }: GivenOut,
): readonly Finding[] {
  const { known, ofPath, examples } = all;
  const last = operations.get(known);
  const isSame = last !== undefined && last.ofPath === ofPath && last.examples === examples;
  const before = isSame ? last.findings : together(all, context);
  const hasShared = known.sharedFaults.length > 0 || (examples?.sharedFaults.length ?? 0) > 0;
  const findings = hasShared ? withUsers(before, users) : before;
  if (findings !== last?.findings || !isSame)
    operations.set(known, { ofPath, examples, findings } satisfies Shown);
  return findings;
}

function together(
  { operation, known, ofPath, examples }: AllKnown,
  context: RuleContext,
): readonly Finding[] {
  const more = [...ofPath, ...(examples?.findings ?? [])];
  const isSilent = operation.silences.length === 0;
  if (more.length === 0 && isSilent) return known.findings;
  const findings = [...known.findings, ...more];
  if (isSilent) return worstFirst(findings);
  const { findings: marked, unused } = silence(operation, findings);
  return worstFirst([...marked, ...judgeSilences(operation, unused, context, examples !== undefined)]);
}

function withUsers(findings: readonly Finding[], users: ReadonlyMap<string, number>): readonly Finding[] {
  const counted = findings.map((finding) => {
    const count = isShared(finding) ? users.get(faultName(finding)) : undefined;
    return count === undefined || count === finding.users ? finding : { ...finding, users: count };
  });
  return counted.some((finding, index) => finding !== findings[index]) ? counted : findings;
}
