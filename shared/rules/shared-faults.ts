import type { Finding } from "../model/finding.ts";

/** Whether the fault lies inside a shared response that the operation uses, and not in the operation itself. */
export function isShared({ range }: Finding): boolean {
  return range === undefined;
}

/**
 * What findings have in common that report one fault of a shared response. The message belongs to it: the response may lack one
 * header under one code, and another under another.
 */
export function faultName(finding: Finding): string {
  const known = names.get(finding);
  if (known !== undefined) return known;
  const name = `${finding.rule} ${finding.pointer} ${finding.message}`;
  names.set(finding, name);
  return name;
}

/** Kept, as each is asked for after every edit. */
const names = new WeakMap<Finding, string>();

/**
 * The findings with each fault of a shared response told once, at its first user.
 * @param told the names of those that were told before
 */
export function eachOnce(findings: readonly Finding[], told = new Set<string>()): readonly Finding[] {
  return findings.filter((finding) => {
    if (!isShared(finding)) return true;
    const name = faultName(finding);
    const isNew = !told.has(name);
    told.add(name);
    return isNew;
  });
}
