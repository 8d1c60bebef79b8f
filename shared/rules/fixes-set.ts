import { findHeaderPreset } from "../codes/header-presets.ts";
import { phraseOf } from "../codes/status-codes.ts";
import type { Fix } from "../model/finding.ts";
import type { Operation } from "../model/operation.ts";
import type { SemanticEdit } from "../model/semantic-edit.ts";
import { applyFix, hasKey } from "./fixes.ts";

/** A response to be added, with the headers that it declares. */
export interface Addition {
  readonly key: string;
  readonly headers?: readonly string[];
}

/** "Add 401 and 403", those that are not there yet, described by their phrases; no fix when all are there. */
export function addResponses(operation: Operation, additions: readonly Addition[]): readonly Fix[] {
  const missing = additions.filter(({ key }) => !hasKey(operation, key));
  if (missing.length === 0) return [];
  const edits = missing.map((addition) => additionOf(operation, addition));
  return [applyFix(`Add ${missing.map(({ key }) => key).join(" and ")}`, edits)];
}

/** The edit that adds a response, described by its phrase. */
export function additionOf({ id }: Operation, { key, headers = [] }: Addition): SemanticEdit {
  const presets = headers.map(findHeaderPreset).filter((preset) => preset !== undefined);
  const description = phraseOf(key) ?? `Response ${key}`;
  const response = presets.length === 0 ? { description } : { description, headers: presets };
  return { type: "add-response", operation: id, key, response };
}
