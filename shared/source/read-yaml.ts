import { createTree } from "./create-tree.ts";
import { cutTable } from "./cut-table.ts";
import { locate } from "./problem.ts";
import type { SourceResult } from "./read-source.ts";
import type { ReadOptions } from "./stem.ts";
import { readYamlTable } from "./yaml-table.ts";

/**
 * Reads YAML 1.2 into a tree of positions. Duplicate keys are kept. Of a stream of several documents the OpenAPI document is read.
 * @returns the tree, or what is wrong and where
 */
export function readYaml(text: string, options: ReadOptions = {}): SourceResult {
  const read = readYamlTable(text);
  if (!read.ok) {
    const { offset, message, advice } = read.fault;
    const problem = { message, advice };
    return { ok: false, problem: offset === undefined ? problem : locate(text, offset, problem) };
  }
  const { table, hasOthers } = read;
  const whole = { length: text.length, table };
  // Which of several documents is the one that is read, only the whole stream tells.
  const stem = (hasOthers ? undefined : cutTable(text, table, "yaml", options.pieceLength)) ?? whole;
  return { ok: true, tree: createTree(text, "yaml", stem) };
}
