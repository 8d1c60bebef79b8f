import type { Fix } from "../model/finding.ts";
import type { SemanticEdit } from "../model/semantic-edit.ts";
import type { Look, Part } from "../openapi/look.ts";
import { applyFix } from "./fixes.ts";
import { hasField } from "./parts.ts";
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

/** "Make it a string", in the form of the version that the document is written in. */
export function makeString(look: Look, header: Part): readonly Fix[] {
  if (look.writtenIn !== "2.0") {
    const value = [{ key: "type", value: "string" }];
    return [applyFix("Make it a string", [{ type: "set-value", at: `${header.pointer}/schema`, value }])];
  }
  const edits: SemanticEdit[] = ["format", "pattern", "items", "collectionFormat", "schema"]
    .filter((name) => hasField(header, name))
    .map((name) => ({ type: "remove-value", at: `${header.pointer}/${name}` }));
  edits.push({ type: "set-value", at: `${header.pointer}/type`, value: "string" });
  return [applyFix("Make it a string", edits)];
}
