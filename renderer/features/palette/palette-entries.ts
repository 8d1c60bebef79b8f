import { searchCodes } from "../../../shared/codes/search-codes.ts";
import { phraseOf } from "../../../shared/codes/status-codes.ts";
import type { OperationId } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { rules } from "../../../shared/rules/rules.ts";
import type { Action } from "../../actions/action.ts";
import { hasWords, searchTextOf, wordsOf } from "../operations/operation-rows.ts";

/** What the palette finds. */
export type PaletteEntry =
  | {
      readonly kind: "operation";
      readonly id: OperationId;
      readonly method: string;
      readonly path: string;
      readonly title: string;
    }
  | { readonly kind: "code"; readonly code: number; readonly phrase: string; readonly hint: string }
  | { readonly kind: "rule"; readonly id: string; readonly title: string }
  | { readonly kind: "command"; readonly action: Action };

export type PaletteKind = PaletteEntry["kind"];

/** More than anyone reads; who wants another one types a further letter. */
const MOST: { readonly [K in PaletteKind]: number } = {
  operation: 40,
  code: 12,
  rule: 12,
  command: 40,
};

/** The entries that have every word of the query, those of one kind together; a number asks for a code first. */
export function paletteEntries(
  query: string,
  document: ApiDocument | undefined,
  commands: readonly Action[],
): readonly PaletteEntry[] {
  const words = wordsOf(query);
  const found = {
    operation: operationEntries(document, words),
    code: words.length === 0 ? [] : codeEntries(query),
    rule: words.length === 0 ? [] : ruleEntries(words),
    command: commands
      .filter(({ label }) => hasWords(label.toLowerCase(), words))
      .map((action): PaletteEntry => ({ kind: "command", action })),
  };
  return orderOf(query).flatMap((kind) => found[kind].slice(0, MOST[kind]));
}

function orderOf(query: string): readonly PaletteKind[] {
  if (/^\s*\d/.test(query)) return ["code", "operation", "rule", "command"];
  return query.trim() === "" ? ["command", "operation"] : ["operation", "command", "code", "rule"];
}

function operationEntries(
  document: ApiDocument | undefined,
  words: readonly string[],
): readonly PaletteEntry[] {
  return (document?.operations ?? [])
    .filter((operation) => hasWords(searchTextOf(operation), words))
    .map(({ id, method, path, summary, operationId }) => ({
      kind: "operation",
      id,
      method,
      path,
      title: summary || operationId || "",
    }));
}

function ruleEntries(words: readonly string[]): readonly PaletteEntry[] {
  return rules
    .filter(({ meta }) => hasWords(`${meta.id} ${meta.title}`.toLowerCase(), words))
    .map(({ meta: { id, title } }) => ({ kind: "rule", id, title }));
}

function codeEntries(query: string): readonly PaletteEntry[] {
  return searchCodes(query).map(({ code, hint }) => ({
    kind: "code",
    code,
    phrase: phraseOf(String(code)) ?? "",
    hint,
  }));
}
