import type { Operation } from "../../shared/model/operation.ts";
import type { NewHeader, NewParameter, SemanticEdit } from "../../shared/model/semantic-edit.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { anyPointerEdit } from "./any-pointer-edit.ts";
import { Choices } from "./choices.ts";

const TEXTS = [
  "Said so",
  "I'm a teapot",
  "No: really # not",
  "one\ntwo",
  "one\n\ntwo\n",
  "",
  "yes",
  " x ",
  "🎉 \ud83d\ude00",
  "tab\there",
  '"q" \\',
  "- a, {b}",
  "12",
  "a\n\n",
  "\u2028\u0085\ufeff",
  "long ".repeat(40).trim(),
  "*a &b !c %d @e `f",
];
const CODES = ["418", "100", "200", "5XX", "default", "599", "302", "404", "499"];
const HEADER: NewHeader = { name: "X-B", description: "Why", type: "integer", format: "int32", example: "3" };

/** How many decisions one edit takes. */
export const DECISIONS = 24;

/** Any edit of the document, of every kind; some are refused. */
export function anyEdit(document: ApiDocument, numbers: readonly number[]): SemanticEdit {
  const row = new Choices(numbers);
  const kind = row.below(28);
  const full = document.operations.filter(({ responses }) => responses.length > 0);
  const some = full.length > 0 && !row.isRare(6) ? full : document.operations;
  const operation = some[row.below(Math.max(some.length, 1))];
  const text = row.pick(TEXTS);
  if (kind > 23) return anyPointerEdit(document, row, text);
  if (!operation || kind === 19) return anyPathEdit(document, row, text);
  if (kind === 20) return { type: "sort-responses", operation: operation.id };
  if (kind === 21)
    return { type: "add-parameter", operation: operation.id, parameter: anyParameter(row, text) };
  if (kind === 22 || kind === 23) return anySilence(operation, kind === 22, row, text);
  return kind > 14
    ? anyOperationEdit(operation, kind, row, text)
    : anyResponseEdit(operation, kind, row, text);
}

function anySilence(operation: Operation, isNew: boolean, row: Choices, reason: string): SemanticEdit {
  const { rule, response } =
    row.isRare(3) || operation.silences.length === 0
      ? { rule: row.pick(["set-order", "code-550"]), response: row.pick(["", "200", "default"]) }
      : row.pick(operation.silences);
  const silenced = { operation: operation.id, rule, ...(response && { response }) };
  return isNew ? { type: "silence-findings", ...silenced, reason } : { type: "remove-silence", ...silenced };
}

function anyParameter(row: Choices, text: string): NewParameter {
  return {
    name: row.pick(["X-Key", "id", "a b", "12"]),
    in: row.pick(["header", "query"]),
    description: text,
    type: row.pick(["string", "integer"]),
    ...(row.isRare(2) ? { isRequired: true } : {}),
  };
}

function anyResponseEdit(
  { id, responses }: Operation,
  kind: number,
  row: Choices,
  text: string,
): SemanticEdit {
  const withBody = responses.filter(({ content, ref }) => content && !ref);
  const fitting = withBody.length > 0 && (kind === 11 || kind === 12) ? withBody : responses;
  const chosen = fitting[row.below(Math.max(fitting.length, 1))];
  const beside = responses[row.below(responses.length + 1)];
  const key = row.pick(CODES);
  const mediaType = row.pick(["a/b", "*/*", "text/plain; charset=utf-8", "application/problem+json"]);
  const content = { mediaType, ...(row.isRare(2) ? { schemaRef: "#/x" } : {}) };
  const target = { operation: id, key: chosen?.key ?? "404", occurrence: chosen?.occurrence ?? 0 };
  const header = row.isRare(2) ? HEADER : { name: "X-C", description: text, type: "string" as const };
  switch (kind) {
    case 0:
    case 1: {
      const response = { description: text, ...(row.isRare(3) ? { headers: [header], content } : {}) };
      return { type: "add-response", operation: id, key, response };
    }
    case 2:
      return {
        type: "add-response",
        operation: id,
        key,
        response: { description: row.isRare(2) ? undefined : text },
        ...(beside ? { before: beside.key } : {}),
      };
    case 3:
    case 4:
      return { type: "remove-response", target };
    case 5:
      return { type: "rename-response", target, to: key };
    case 6:
    case 7:
      return { type: "describe-response", target, description: text };
    case 8:
    case 9:
      return {
        type: "move-response",
        target,
        before: beside && { key: beside.key, occurrence: beside.occurrence },
      };
    case 10:
      return { type: "duplicate-response", target, key, ...(row.isRare(2) ? { description: text } : {}) };
    case 11:
      return { type: "remove-content", target };
    case 12:
      return { type: "empty-media-types", target };
    case 13:
      return { type: "add-content", target, content };
    default:
      return { type: "add-header", target, header };
  }
}

function anyOperationEdit({ id }: Operation, kind: number, row: Choices, text: string): SemanticEdit {
  switch (kind) {
    case 15:
      return { type: "set-summary", operation: id, value: text };
    case 16:
      return { type: "set-operation-id", operation: id, value: row.pick(["getIt", "get-it", "12", ""]) };
    case 17:
      return row.isRare(3)
        ? { type: "remove-operation", operation: id }
        : { type: "change-method", operation: id, to: row.pick(["POST", "get", "PATCH", "MOVE"]) };
    default:
      return { type: "quote-status-keys" };
  }
}

function anyPathEdit(document: ApiDocument, row: Choices, text: string): SemanticEdit {
  const path = document.paths[row.below(Math.max(document.paths.length, 1))] ?? "/none";
  const to = row.pick(["/n/{x}", "/new", "webhooks/pong", "/a", "/n/{x}/{x}/{y}"]);
  switch (row.below(4)) {
    case 0:
      return { type: "rename-path", path, to };
    case 1:
      return row.isRare(2) ? { type: "remove-path", path } : { type: "rename-path", path, to };
    default:
      return {
        type: "add-operation",
        path: row.isRare(2) ? path : to,
        method: row.pick(["post", "GET", "COPY", "query"]),
        ...(row.isRare(2) ? { operationId: "made", summary: text } : {}),
      };
  }
}
