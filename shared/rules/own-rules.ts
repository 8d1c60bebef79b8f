import { SEVERITIES, type Severity } from "../model/finding.ts";
import { isStatusKey } from "../model/status-key.ts";
import type { SourceProblem } from "../model/text.ts";
import { asMap, entriesOf, itemsOf, textOf } from "../openapi/fields.ts";
import { createLineIndex } from "../source/line-index.ts";
import { readSource } from "../source/read-source.ts";
import type { SourceEntry, SourceNode } from "../source/tree.ts";
import { nearestName } from "./nearest-name.ts";
import { type ProfileId, profiles } from "./profiles.ts";
import { findRule, rules } from "./rules.ts";
import type { OwnRules, Severities } from "./severities.ts";

/** A project's own profile. */
export interface OwnProfile {
  readonly profile: ProfileId;
  readonly own: OwnRules;
}

export type OwnProfileResult =
  | { readonly ok: true; readonly value: OwnProfile }
  | { readonly ok: false; readonly problem: SourceProblem };

const EXAMPLE = 'Write one such as { "extends": "openapi" }.';
const FIELDS = ["$schema", "extends", "rules", "codes"];
export const SEVERITY_WORDS: readonly (Severity | "off")[] = [...SEVERITIES, "off"];

/**
 * Reads a project's own profile (`.response-rules.json`).
 * @param text JSON; comments are not taken
 * @returns the profile, or the first thing that is wrong with it, with its place and what to do
 */
export function parseOwnProfile(text: string): OwnProfileResult {
  if (text.trim() === "") return { ok: false, problem: { message: "The file is empty.", advice: EXAMPLE } };
  const source = readSource(text);
  if (!source.ok) return source;
  const positionAt = createLineIndex(text).positionAt;
  const fault = (node: SourceNode, message: string, advice: string): OwnProfileResult => {
    const place = { offset: node.start, position: positionAt(node.start) };
    return { ok: false, problem: { message, advice, ...place } };
  };
  const { root } = source.tree;
  const map = asMap(root);
  if (source.tree.format !== "json" || map === undefined)
    return fault(root, "The file is no JSON object.", EXAMPLE);
  const twice = repeated(entriesOf(map));
  if (twice) return fault(twice.key, `"${twice.name}" stands twice.`, "Leave one of them.");

  let profile: ProfileId = "zos-connect";
  const severities: Record<string, Severity | "off"> = {};
  let codes: readonly string[] | undefined;
  for (const { name, key, value } of entriesOf(map)) {
    if (name === "extends") {
      const found = profiles.find(({ id }) => id === textOf(value));
      if (found === undefined)
        return fault(value, `${shown(value)} is no profile.`, `Take one of ${profileIds()}.`);
      profile = found.id;
    } else if (name === "rules") {
      const entries = asMap(value);
      if (entries === undefined)
        return fault(value, "The rules are no object.", "Map rule ids to severities.");
      const again = repeated(entriesOf(entries));
      if (again) return fault(again.key, `"${again.name}" stands twice.`, "Leave one of them.");
      for (const entry of entriesOf(entries)) {
        const wrong = faultOfRule(entry);
        if (wrong !== undefined) return fault(wrong.node, wrong.message, wrong.advice);
        severities[entry.name] = severityOf(entry.value) ?? "off";
      }
    } else if (name === "codes") {
      const wrong = itemsOf(value).find((item) => !isStatusKey(textOf(item) ?? ""));
      if (value.kind !== "list") return fault(value, "The codes are no list.", `Write ["200", "404"].`);
      if (wrong !== undefined)
        return fault(wrong, `${shown(wrong)} is no response key.`, `Write "404", "4XX" or "default".`);
      codes = itemsOf(value).map((item) => textOf(item) ?? "");
    } else if (!FIELDS.includes(name)) {
      return fault(key, `There is no field "${name}".`, didYouMean(name, FIELDS));
    }
  }
  const uncommon: Severities = codes === undefined ? {} : { "code-uncommon": "warning" };
  const own = { severities: { ...uncommon, ...severities }, ...(codes && { codes }) };
  return { ok: true, value: { profile, own } };
}

/** The first key that stands there again: JSON readers take one of the two, and not all the same. */
function repeated(entries: readonly SourceEntry[]): SourceEntry | undefined {
  const seen = new Set<string>();
  return entries.find(({ name }) => seen.has(name) || !seen.add(name));
}

interface Fault {
  readonly node: SourceNode;
  readonly message: string;
  readonly advice: string;
}

function faultOfRule({ name, key, value }: SourceEntry): Fault | undefined {
  if (findRule(name) === undefined) {
    const ids = rules.map(({ meta }) => meta.id);
    return { node: key, message: `There is no rule "${name}".`, advice: didYouMean(name, ids) };
  }
  if (severityOf(value) !== undefined) return undefined;
  const message = `${shown(value)} is no severity.`;
  return { node: value, message, advice: `Take one of ${SEVERITY_WORDS.join(", ")}.` };
}

function severityOf(node: SourceNode): Severity | "off" | undefined {
  return SEVERITY_WORDS.find((word) => word === textOf(node));
}

function didYouMean(name: string, names: readonly string[]): string {
  const near = nearestName(name, names);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return names.length > 10
    ? "docs/rules lists them all; the command line does with `rules`."
    : `Take one of ${names.join(", ")}.`;
}

function profileIds(): string {
  return profiles.map(({ id }) => id).join(", ");
}

const MOST_SHOWN = 60;

function shown(node: SourceNode): string {
  const text = textOf(node);
  if (text === undefined) return "This";
  return text.length > MOST_SHOWN ? `"${text.slice(0, MOST_SHOWN)}…"` : `"${text}"`;
}
