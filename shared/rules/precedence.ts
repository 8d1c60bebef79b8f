import type { ResponseEntry } from "../model/operation.ts";
import type { Judgement } from "./judgements.ts";
import type { RuleMeta } from "./rule.ts";
import { rules } from "./rules.ts";

const idsThatWantMore: readonly string[] = rules
  .filter(({ meta }) => meta.wantsMore)
  .map(({ meta }) => meta.id);

const silent = new WeakMap<RuleMeta, readonly string[]>();

/** The rules that are silent about a response, or about a set, of which this one speaks. */
export function silentBeside(meta: RuleMeta): readonly string[] {
  const known = silent.get(meta);
  if (known) return known;
  const { speaksInsteadOf = [], wantsItGone = false } = meta;
  const ids = wantsItGone ? [...speaksInsteadOf, ...idsThatWantMore] : speaksInsteadOf;
  silent.set(meta, ids);
  return ids;
}

/** The pointers of the parts of which something was said instead; undefined for the response or the set as a whole. */
type Places = Set<string | undefined>;

/** One fault, one finding: without what is said of a response or set, and not of another part of it, where another rule speaks instead. */
export function withoutDoubles(found: readonly Judgement[]): readonly Judgement[] {
  const told = new Set(found.map(({ rule }) => rule.meta.id));
  // Few rules that are silent beside others meet them.
  if (!found.some(({ rule }) => silentBeside(rule.meta).some((id) => told.has(id)))) return found;
  // By response and by the rule that is silent: an operation may have thousands of both.
  const spoken = new Map<ResponseEntry | undefined, Map<string, Places>>();
  for (const { rule, problem } of found) {
    for (const id of silentBeside(rule.meta)) {
      const byRule = spoken.get(problem.response) ?? new Map<string, Places>();
      spoken.set(problem.response, byRule);
      byRule.set(id, (byRule.get(id) ?? new Set()).add(problem.place?.pointer));
    }
  }
  return found.filter(({ rule, problem }) => {
    const places = spoken.get(problem.response)?.get(rule.meta.id);
    return places === undefined || !isAmong(problem.place?.pointer, places);
  });
}

/** Whether a place is one of them or within one. */
function isAmong(pointer: string | undefined, places: Places): boolean {
  if (pointer === undefined || places.has(undefined)) return true;
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1))
    if (places.has(pointer.slice(0, end))) return true;
  return places.has("");
}
