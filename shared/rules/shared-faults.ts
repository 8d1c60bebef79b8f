import type { Finding } from "../model/finding.ts";

/** Whether the fault lies inside a shared response that the operation uses, and not in the operation itself. */
export function isShared({ range }: Finding): boolean {
  return range === undefined;
}

/**
 * What findings have in common that report one fault of a shared response. The message belongs to it: the response may lack one
 * header under one code, and another under another.
 */
export function faultName({ rule, pointer, message }: Finding): string {
  return `${rule} ${pointer} ${message}`;
}

/** The findings with each fault of a shared response told once, at its first user. */
export function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.filter((finding) => {
    if (!isShared(finding)) return true;
    const name = faultName(finding);
    const isNew = !told.has(name);
    told.add(name);
    return isNew;
  });
}
