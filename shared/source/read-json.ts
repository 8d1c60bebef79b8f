import { createTree } from "./create-tree.ts";
import { cutTable } from "./cut-table.ts";
import { findJsonFault } from "./json-fault.ts";
import { scanJson } from "./json-table.ts";
import { TOO_DEEP } from "./node-table.ts";
import { locate } from "./problem.ts";
import type { SourceResult } from "./read-source.ts";
import type { ReadOptions } from "./stem.ts";

/**
 * Reads strict JSON (no comments, no trailing commas) into a tree of positions. Duplicate keys are kept.
 * `JSON.parse` judges the text in a fifth of the time that a parser with positions takes; the scan for positions may
 * then rely on it.
 * @returns the tree, or what is wrong and where
 */
export function readJson(text: string, options: ReadOptions = {}): SourceResult {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  try {
    JSON.parse(start === 0 ? text : text.slice(start));
  } catch {
    const fault = findJsonFault(text, start);
    return { ok: false, problem: locate(text, fault.offset, fault) };
  }
  const table = scanJson(text, start);
  if (typeof table === "number") return { ok: false, problem: locate(text, table, TOO_DEEP) };
  const stem = cutTable(text, table, "json", options.pieceLength) ?? { length: text.length, table };
  return { ok: true, tree: createTree(text, "json", stem) };
}
