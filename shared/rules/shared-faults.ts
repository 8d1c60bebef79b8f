import type { Finding } from "../model/finding.ts";
import type { Operation } from "../model/operation.ts";

/** Whether the finding lies in the operation itself, and not in a shared response that it uses. */
export function isInside(finding: Finding, operation: Operation): boolean {
  return finding.pointer === operation.pointer || finding.pointer.startsWith(`${operation.pointer}/`);
}

/**
 * What findings have in common that report one fault of a shared response. The message belongs to it: the response may lack one
 * header under one code, and another under another.
 */
export function faultName({ rule, pointer, message }: Finding): string {
  return `${rule} ${pointer} ${message}`;
}

/** How many responses meet each fault that lies inside a shared response, by the fault's name. */
export function countUsers(
  operations: readonly Operation[],
  check: (operation: Operation) => readonly Finding[],
): ReadonlyMap<string, number> {
  const users = new Map<string, number>();
  for (const operation of operations) {
    for (const finding of check(operation)) {
      if (isInside(finding, operation)) continue;
      const name = faultName(finding);
      users.set(name, (users.get(name) ?? 0) + 1);
    }
  }
  return users;
}

/** The findings with each fault of a shared response told once, at its first user. */
export function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.filter((finding) => {
    if (finding.users === 1) return true;
    const name = faultName(finding);
    const isNew = !told.has(name);
    told.add(name);
    return isNew;
  });
}
