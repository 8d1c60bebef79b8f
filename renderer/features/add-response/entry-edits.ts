import { phraseOf } from "../../../shared/codes/status-codes.ts";
import type { Operation, ResponseEntry } from "../../../shared/model/operation.ts";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import type { EntryMode } from "../../../shared/rules/judge-entry.ts";
import { ruleEdits } from "./rule-edits.ts";
import type { DraftRules } from "./use-rules.ts";

/** What OK does, as one undo step; without a label it is named by its only edit. */
export interface EntryEdits {
  readonly edits: readonly SemanticEdit[];
  readonly label?: string;
}

export function entryEdits(
  operation: Operation,
  mode: EntryMode,
  key: string,
  description: string,
  rules: DraftRules,
): EntryEdits {
  const inRules = ruleEdits(operation, mode, key, rules);
  if (mode.kind === "add") {
    const add: SemanticEdit = {
      type: "add-response",
      operation: operation.id,
      key,
      response: { description },
    };
    return named(`Add ${key}`, [add, ...inRules]);
  }
  const base = baseOf(mode);
  const target = { operation: operation.id, key: base.key, occurrence: base.occurrence };
  const isDescribed = base.ref === undefined && description !== (base.description ?? "");
  if (mode.kind === "duplicate") {
    const copy: SemanticEdit = {
      type: "duplicate-response",
      target,
      key,
      ...(isDescribed ? { description } : {}),
    };
    return named(`Duplicate ${base.key} as ${key}`, [copy, ...inRules]);
  }
  const describe: SemanticEdit[] = isDescribed ? [{ type: "describe-response", target, description }] : [];
  const rename: SemanticEdit[] = key === base.key ? [] : [{ type: "rename-response", target, to: key }];
  if (describe.length + rename.length === 0)
    return { edits: inRules, label: `Edit the rules of ${base.key}` };
  return named(`Edit ${base.key}`, [...describe, ...rename, ...inRules]);
}

/** One edit has a name of its own. */
function named(label: string, edits: readonly SemanticEdit[]): EntryEdits {
  return edits.length > 1 ? { edits, label } : { edits };
}

/** What a new response is described with until the person types. */
export function usualDescription(key: string | undefined): string {
  return key === undefined ? "" : (phraseOf(key) ?? `Response ${key}`);
}

/** A description that somebody wrote; undefined when it is only the code's phrase, which follows the code. */
export function ownDescription(mode: EntryMode): string | undefined {
  if (mode.kind === "add") return undefined;
  const { key, description } = baseOf(mode);
  return description === phraseOf(key) ? undefined : (description ?? "");
}

/** The response that is edited or copied. */
export function baseOf(mode: Exclude<EntryMode, { kind: "add" }>): ResponseEntry {
  return mode.kind === "edit" ? mode.target : mode.source;
}

/** What a duplicate carries, as a sentence. */
export function copiesText({ key, ref, content, headers }: ResponseEntry): string {
  if (ref !== undefined) return `Copies the reference to ${ref.name} from ${key}.`;
  const parts = [content === undefined ? [] : "body", headers.length === 0 ? [] : "headers"].flat();
  return parts.length === 0
    ? `Copies ${key}, which has no body and no headers.`
    : `Copies the ${parts.join(" and ")} of ${key}.`;
}
