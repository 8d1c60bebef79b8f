import type { Fix } from "../model/finding.ts";
import type { SemanticEdit } from "../model/semantic-edit.ts";
import type { Look, Part } from "../openapi/look.ts";
import { applyFix } from "./fixes.ts";
import { remembered } from "./memory.ts";
import { hasField } from "./parts.ts";

type Headers = readonly { readonly name: string }[];

/** "Remove H", where it is written. */
export function removeHeader({ name, pointer }: Part, isSafe = false): readonly Fix[] {
  return [applyFix(`Remove ${name}`, [{ type: "remove-value", at: pointer }], isSafe)];
}

/** "Rename it to N"; no fix where another header of the response has that name already. */
export function renameHeader(header: Part, to: string, all: Headers, isSafe = false): readonly Fix[] {
  const { name, pointer } = header;
  const spellings = remembered(spellingsOf, all, () => spellingsIn(all));
  const isRepeated = (spellings.get(name.toLowerCase())?.get(name) ?? 0) > 1;
  const taken = spellings.get(to.toLowerCase());
  const isTaken = taken !== undefined && taken.size > (taken.has(name) ? 1 : 0);
  if (to === "" || to === name || isRepeated || isTaken) return [];
  return [applyFix(`Rename it to ${to}`, [{ type: "rename-key", at: pointer, to }], isSafe)];
}

/** How often each spelling of a name is there, by the name in lower case. */
type Spellings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A list is asked about for each bad header in it. */
const spellingsOf = new WeakMap<Headers, Spellings>();

function spellingsIn(headers: Headers): Spellings {
  const spellings = new Map<string, Map<string, number>>();
  for (const { name } of headers) {
    const known = spellings.get(name.toLowerCase()) ?? new Map<string, number>();
    spellings.set(name.toLowerCase(), known.set(name, (known.get(name) ?? 0) + 1));
  }
  return spellings;
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
