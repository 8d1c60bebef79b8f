import { createTree } from "./create-tree.ts";
import { cutTable } from "./cut-table.ts";
import { readJsonTable } from "./json-table.ts";
import { locate } from "./problem.ts";
import type { SourceResult } from "./read-source.ts";
import type { ReadOptions } from "./stem.ts";

/**
 * Reads strict JSON (RFC 8259: no comments, no trailing commas) into a tree of positions. Duplicate keys are kept.
 * @returns the tree, or what is wrong and where
 */
export function readJson(text: string, options: ReadOptions = {}): SourceResult {
  const read = readJsonTable(text, text.startsWith("\uFEFF") ? 1 : 0);
  if (!read.ok) return { ok: false, problem: locate(text, read.fault.offset, read.fault) };
  const { table } = read;
  const stem = cutTable(text, table, "json", options.pieceLength) ?? { length: text.length, table };
  return { ok: true, tree: createTree(text, "json", stem) };
}
