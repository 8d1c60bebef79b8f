import type { Finding } from "../model/finding.ts";
import { isSilenced } from "./silences.ts";

/** Whether the fault lies inside a shared response that the operation uses, and not in the operation itself. */
export function isShared({ operation, range }: Finding): boolean {
  return operation !== undefined && range === undefined;
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
 * The findings with each fault of a shared response told once: at its first user, one that does not silence it if there is any; and
 * one that lies in an operation, which a shared response refers to, there.
 */
export function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const chosen = new Map<string, Finding>();
  for (const finding of findings) {
    if (!isShared(finding)) continue;
    const known = chosen.get(faultName(finding));
    if (known === undefined || (isSilenced(known) && !isSilenced(finding)))
      chosen.set(faultName(finding), finding);
  }
  const own = [...chosen.values()].some(liesInOperation) ? namesOfOwn(findings) : undefined;
  const told = new Set<string>();
  return findings.filter((finding) => {
    if (isShared(finding)) return chosen.get(faultName(finding)) === finding && !own?.has(faultName(finding));
    if (own === undefined || !chosen.has(faultName(finding))) return true;
    // The operation that it lies in may meet it twice: by itself, and by the shared response.
    return !told.has(faultName(finding)) && told.add(faultName(finding));
  });
}

/** A shared part may refer to a part of an operation. */
function liesInOperation({ pointer }: Finding): boolean {
  return pointer.startsWith("/paths/") || pointer.startsWith("/webhooks/");
}

function namesOfOwn(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.filter((finding) => !isShared(finding)).map(faultName));
}
