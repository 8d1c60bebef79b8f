import { isDeepStrictEqual } from "node:util";
import { load } from "js-yaml";
import type { Operation } from "../../shared/model/operation.ts";
import { shiftRange, type TextEdit } from "../../shared/model/text.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { type EditPlan, planEdit } from "../../shared/openapi/plan-edit.ts";
import { readDocument } from "../../shared/openapi/read-document.ts";
import { applyEdits } from "../../shared/source/apply-edits.ts";
import { LARGE, spread } from "../support/corpus.ts";
import { deletesTheSame, isCleanDiff, keysWith } from "./judge-edit.ts";

const KEY = "418";
const DESCRIPTION = "I'm a teapot";

export interface CorpusFigures {
  /** Operations that 418 was added to and removed from. */
  readonly operations: number;
  /** Those of them that were also tried one by one, the whole text read again and compared as data each time. */
  readonly alone: number;
  /** One sentence each; empty when all is well. */
  readonly faults: readonly string[];
}

/** How much of a large document is tried; small ones are always tried whole. */
export interface CorpusEffort {
  readonly operations: number;
  readonly alone: number;
}

/**
 * Adds 418 to operations of a document and removes it again.
 *
 * For each operation: both edits are planned on the whole document; adding is one insertion, its line diff is clean, and
 * the keys stand in the expected order; removing deletes exactly what was inserted, so that the original bytes are back.
 *
 * For the document: with all insertions made at once, another reader (js-yaml's `load`, `JSON.parse`) finds the original
 * data plus the entries, and all removals at once give the original bytes.
 *
 * For the operations taken alone (all of a small document): the text with the one insertion is read by that other reader
 * and compared as data, read by this project, and the removal planned on it gives the original bytes.
 */
export function checkDocument(text: string, effort: CorpusEffort): CorpusFigures {
  const document = read(text);
  const withResponses = document.operations.filter(({ responses }) => responses.length > 0);
  const isLarge = text.length > LARGE;
  const chosen = isLarge ? spread(withResponses, effort.operations) : withResponses;
  const faults: string[] = [];
  const insertions = new Map<Operation, TextEdit>();
  for (const operation of chosen) {
    const { edit, fault } = judgeAddition(document, operation);
    if (edit) insertions.set(operation, edit);
    if (fault) faults.push(`${operation.id}: ${fault}`);
  }
  faults.push(...checkTogether(document, insertions));
  const alone = isLarge ? spread([...insertions.keys()], effort.alone) : [...insertions.keys()];
  for (const operation of alone) {
    const edit = insertions.get(operation);
    const fault = edit && checkAlone(document, operation, edit);
    if (fault) faults.push(`${operation.id}, alone: ${fault}`);
  }
  return { operations: chosen.length, alone: alone.length, faults };
}

function read(text: string): ApiDocument {
  const result = readDocument(text);
  if (!result.ok) throw new Error(`${result.problem.message} (offset ${result.problem.offset ?? 0})`);
  return result.document;
}

function planAddition(document: ApiDocument, operation: Operation): EditPlan {
  const response = { description: DESCRIPTION };
  return planEdit(document, { type: "add-response", operation: operation.id, key: KEY, response });
}

function judgeAddition(
  document: ApiDocument,
  operation: Operation,
): { readonly edit?: TextEdit; readonly fault?: string } {
  const plan = planAddition(document, operation);
  if (!plan.ok) return { fault: plan.message };
  const [edit, ...others] = plan.edits;
  if (!edit || others.length > 0 || edit.start !== edit.end) return { fault: "adding is not one insertion" };
  const text = document.text.toString();
  const range = shiftRange(operation.range, document.startOf(operation.id));
  if (edit.start < range.start || edit.start > endOfLine(text, range.end)) {
    return { fault: "the insertion lies outside the operation" };
  }
  return isCleanDiff(document, operation, edit)
    ? { edit }
    : { edit, fault: "the diff is not added lines only" };
}

/** The start of the line below. */
function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf("\n", offset);
  return feed === -1 ? text.length : feed + 1;
}

function checkTogether(
  document: ApiDocument,
  insertions: ReadonlyMap<Operation, TextEdit>,
): readonly string[] {
  const faults: string[] = [];
  const together = applyEdits(document.text, [...insertions.values()]);
  const next = read(together);
  const data = dataOf(document.format, document.text.toString());
  for (const operation of insertions.keys()) putEntry(data, operation);
  if (!isDeepStrictEqual(dataOf(document.format, together), data))
    faults.push("together: the data is not as expected");
  const removals: TextEdit[] = [];
  let shift = 0;
  for (const [operation, edit] of insertions) {
    const inserted = { start: edit.start + shift, end: edit.start + shift + edit.text.length };
    shift += edit.text.length;
    const now = next.operations.find(({ pointer }) => pointer === operation.pointer);
    const expected = keysWith(
      operation.responses.map(({ key }) => key),
      KEY,
    );
    if (
      !isDeepStrictEqual(
        now?.responses.map(({ key }) => key),
        expected,
      )
    ) {
      faults.push(`${operation.id}: the keys are not in the expected order`);
    }
    const plan = planEdit(next, { type: "remove-response", target: { operation: operation.id, key: KEY } });
    const [removal, ...others] = plan.ok ? plan.edits : [];
    if (removal?.text !== "" || others.length > 0) {
      faults.push(`${operation.id}: ${plan.ok ? "removing is not one deletion" : plan.message}`);
      continue;
    }
    removals.push(removal);
    if (!deletesTheSame(together, removal, inserted))
      faults.push(`${operation.id}: removing leaves other bytes`);
  }
  if (applyEdits(together, removals) !== document.text.toString())
    faults.push("together: the original bytes are not back");
  return faults;
}

function checkAlone(document: ApiDocument, operation: Operation, edit: TextEdit): string | undefined {
  const text = applyEdits(document.text, [edit]);
  const data = dataOf(document.format, document.text.toString());
  putEntry(data, operation);
  if (!isDeepStrictEqual(dataOf(document.format, text), data)) return "the data is not as expected";
  const plan = planEdit(read(text), {
    type: "remove-response",
    target: { operation: operation.id, key: KEY },
  });
  if (!plan.ok) return plan.message;
  return plan.document.text.toString() === document.text.toString()
    ? undefined
    : "the original bytes are not back";
}

function dataOf(format: "yaml" | "json", text: string): unknown {
  return format === "json" ? JSON.parse(text) : load(text);
}

function putEntry(data: unknown, { pointer }: Operation): void {
  let node: unknown = data;
  for (const part of `${pointer}/responses`.split("/").slice(1)) {
    node = isRecord(node) ? node[part.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined;
  }
  if (isRecord(node)) node[KEY] = { description: DESCRIPTION };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
