import type { Finding } from "../model/finding.ts";
import type { Operation, Silence } from "../model/operation.ts";

/** Findings with those marked that the operation silences, and the silences that match none of them. */
export interface Silenced {
  readonly findings: readonly Finding[];
  readonly unused: readonly Silence[];
}

/** Marks what an operation silences (`x-response-findings`). */
export function silence({ silences }: Operation, findings: readonly Finding[]): Silenced {
  const used = new Set<Silence>();
  const marked = findings.map((finding) => {
    const found = silenceOf(finding, silences);
    if (found === undefined) return finding;
    used.add(found);
    return { ...finding, silenced: found.reason ?? "" };
  });
  return { findings: marked, unused: silences.filter((one) => !used.has(one)) };
}

/** The silence that is about a finding; undefined where it is not silenced. */
export function silenceOf(finding: Finding, silences: readonly Silence[]): Silence | undefined {
  return silences.find((one) => matches(one, finding));
}

function matches({ rule, response }: Silence, finding: Finding): boolean {
  return rule === finding.rule && (response === undefined || response === finding.response?.key);
}

/** Kept by list, as each part of the window asks for them. */
const open = new WeakMap<readonly Finding[], readonly Finding[]>();

/** The findings that nobody has silenced: those that count. The same list for the same findings. */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  const known = open.get(findings);
  if (known !== undefined) return known;
  const some = findings.some(isSilenced) ? findings.filter((finding) => !isSilenced(finding)) : findings;
  open.set(findings, some);
  return some;
}

export function isSilenced({ silenced }: Finding): boolean {
  return silenced !== undefined;
}
