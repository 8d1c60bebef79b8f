import { areSameConditions } from "../conditions/same-conditions.ts";
import type { Condition } from "../model/condition.ts";
import type { Finding, Severity } from "../model/finding.ts";
import type { Operation, ResponseEntry } from "../model/operation.ts";
import type { ApiDocument } from "../openapi/document.ts";
import { lackOf } from "./conditions.ts";
import { contextWith } from "./context-with.ts";
import { draftOf } from "./draft-entry.ts";
import { checkOperation } from "./engine.ts";
import { adviceOn } from "./entry-advice.ts";
import { judgeOperation } from "./judge.ts";
import { findProfile } from "./profiles.ts";
import { type CodeReading, codeFieldOf, codeFieldText, readCodeField } from "./read-code-field.ts";
import type { RuleContext } from "./rule.ts";
import { findRule } from "./rules.ts";
import { rulesBefore } from "./rules-before.ts";
import { openFindings, silence } from "./silences.ts";

/** What the window is open for; `target` and `source` are entries of the operation. */
export type EntryMode =
  | { readonly kind: "add" }
  | { readonly kind: "edit"; readonly target: ResponseEntry }
  | { readonly kind: "duplicate"; readonly source: ResponseEntry };

/** What stands in the window. */
export interface Entry {
  readonly operation: Operation;
  readonly mode: EntryMode;
  /** The text of the field "Response code". */
  readonly code: string;
  readonly description: string;
  /** The rules that decide whether the response is sent. */
  readonly conditions: readonly Condition[];
  readonly context: RuleContext;
  /** The document of the operation. */
  readonly document: ApiDocument;
}

/** The one sentence under the window's title. */
export interface EntryMessage {
  readonly tone: "prompt" | Severity;
  readonly text: string;
  /** The end of the text, as a link that turns the window into Edit of the response that is there already. */
  readonly link?: {
    readonly kind: "edit-existing";
    readonly text: string;
    readonly key: string;
    readonly occurrence: number;
  };
}

export interface EntryJudgement {
  readonly message: EntryMessage;
  /** Whether OK may be pressed. */
  readonly canConfirm: boolean;
  /** The key that OK would write; undefined while there is none. */
  readonly key: string | undefined;
  /** What the rules say about the response as OK would write it, and what they say elsewhere in the operation because of it, worst first. */
  readonly findings: readonly Finding[];
}

/**
 * Judges what stands in the window, by the same rules that judge the document: the response is drafted into the operation and
 * the operation is checked. OK is refused only for a missing, malformed or refused code, a duplicate, and an Edit that changes
 * nothing; every other finding is shown and does not block.
 */
export function judgeEntry(entry: Entry): EntryJudgement {
  const { context, document } = entry;
  const reading = readCodeField(entry.code, context);
  const { kept, key } = readKey(entry);
  if (key === undefined) return refuse(messageFor(reading, entry));

  const draft = draftOf(entry, key);
  const all = judgeOperation(draft.operation, contextWith(context, draft.look));
  const before = new Set(checkOperation(document, entry.operation, context).findings.map(nameOf));
  const findings = openFindings(silence(draft.operation, all).findings).filter(
    (finding) =>
      (finding.response?.key === key && finding.response.occurrence === draft.entry.occurrence) ||
      !before.has(nameOf(finding)),
  );
  if (kept !== undefined && isUnchanged(entry, kept)) {
    const parts = kept.ref === undefined ? "the code, the description" : "the code";
    const text = `Change ${parts} or the rules of ${kept.key}.`;
    return { message: { tone: "prompt", text }, canConfirm: false, key, findings };
  }
  // A code that stays is no entry of this window: whatever it is, its description can be mended.
  const blocker = kept === undefined ? all.find((finding) => blocks(finding, key)) : undefined;
  if (blocker !== undefined) {
    return { message: blockedBy(blocker, entry, key), canConfirm: false, key, findings };
  }
  const lacking = changedRules(entry, key).find((condition) => lackOf(condition) !== undefined);
  if (lacking !== undefined) {
    const text = `${lacking.name} ${lackOf(lacking)}. Fill it in, or remove the rule.`;
    return { message: { tone: "prompt", text }, canConfirm: false, key, findings };
  }
  const canConfirm = kept !== undefined || reading.kind === "code";
  const [worst] = findings;
  const message: EntryMessage =
    worst === undefined
      ? { tone: "info", text: adviceOn(key, entry.operation.method) }
      : { tone: worst.severity, text: worst.message };
  return { message, canConfirm, key, findings };
}

/** The key that the text of the field stands for, whether it may be written or not; `kept` is the response of an Edit whose key it still is. */
export function readKey({ mode, code, context }: Pick<Entry, "mode" | "code" | "context">): {
  readonly kept: ResponseEntry | undefined;
  readonly key: string | undefined;
} {
  const reading = readCodeField(code, context);
  const kept = mode.kind === "edit" && keepsCode(code, reading, mode.target) ? mode.target : undefined;
  return { kept, key: kept?.key ?? keyOf(reading) };
}

function isUnchanged({ operation, mode, description, conditions }: Entry, kept: ResponseEntry): boolean {
  const written = rulesBefore(operation, mode, kept.key)?.conditions ?? [];
  return description === (kept.description ?? "") && areSameConditions(conditions, written);
}

/** What is incomplete in the document already does not keep the rest from being mended. */
function changedRules({ operation, mode, conditions }: Entry, key: string): readonly Condition[] {
  const written = rulesBefore(operation, mode, key)?.conditions ?? [];
  return conditions.filter((one) => !written.some((other) => areSameConditions([one], [other])));
}

function nameOf({ rule, response, message }: Finding): string {
  return [rule, response?.key, response?.occurrence, message].join(" ");
}

function keepsCode(text: string, reading: CodeReading, target: ResponseEntry): boolean {
  return text.trim() === codeFieldText(target.key) || keyOf(reading) === target.key;
}

function keyOf(reading: CodeReading): string | undefined {
  if (reading.kind === "out-of-range") return reading.number;
  return reading.kind === "code" ? reading.key : undefined;
}

function refuse(message: EntryMessage): EntryJudgement {
  return { message, canConfirm: false, key: undefined, findings: [] };
}

function messageFor(reading: CodeReading, { code, context }: Entry): EntryMessage {
  const { prompt } = codeFieldOf(context);
  if (reading.kind === "not-taken") {
    const reason = findProfile(context.profile).takesRanges
      ? `OpenAPI ${context.version} has no ranges such as ${reading.key}.`
      : `The toolkit takes numbers only, not ${reading.key}.`;
    return { tone: "error", text: `${reason} ${prompt}` };
  }
  if (reading.kind === "malformed") {
    return { tone: "error", text: `“${code.trim()}” is not a response code. ${prompt}` };
  }
  return { tone: "prompt", text: prompt };
}

function blocks(finding: Finding, key: string): boolean {
  const isHere = finding.response !== undefined && isSameKey(finding.response.key, key);
  return isHere && findRule(finding.rule)?.meta.blocksEntry === true;
}

/** `4xx` and `4XX` are one property. */
function isSameKey(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

function blockedBy(finding: Finding, { operation, mode }: Entry, key: string): EntryMessage {
  const existing = operation.responses.find(
    (entry) => isSameKey(entry.key, key) && (mode.kind !== "edit" || entry !== mode.target),
  );
  if (existing === undefined) return { tone: "error", text: finding.message };
  const text = "Edit it instead.";
  return {
    tone: "error",
    text: `${existing.key} is already in this operation. ${text}`,
    link: { kind: "edit-existing", text, key: existing.key, occurrence: existing.occurrence },
  };
}
