import type { Fix } from "../model/finding.ts";
import type { Part } from "../openapi/look.ts";
import { applyFix } from "./fixes.ts";
import { isNamed } from "./parts-headers.ts";

/** "Remove H", where it is written. */
export function removeHeader({ name, pointer }: Part, isSafe = false): readonly Fix[] {
  return [applyFix(`Remove ${name}`, [{ type: "remove-value", at: pointer }], isSafe)];
}

/** "Rename it to N"; no fix where another header of the response has that name already. */
export function renameHeader(
  header: Part,
  to: string,
  all: readonly { readonly name: string }[],
  isSafe = false,
): readonly Fix[] {
  const { name, pointer } = header;
  const others = all.filter((other) => other.name !== name);
  const isRepeated = all.length - others.length > 1;
  if (to === "" || to === name || isRepeated || others.some((other) => isNamed(other, to))) return [];
  return [applyFix(`Rename it to ${to}`, [{ type: "rename-key", at: pointer, to }], isSafe)];
}
