import { createTree } from "./create-tree.ts";
import { locate } from "./problem.ts";
import type { SourceResult } from "./read-source.ts";
import type { ReadOptions } from "./stem.ts";
import { cutYaml } from "./yaml-pieces.ts";
import { readYamlTable } from "./yaml-table.ts";

/**
 * Reads YAML 1.2 into a tree of positions. Duplicate keys are kept. A stream may hold one document only.
 * @returns the tree, or what is wrong and where
 */
export function readYaml(text: string, options: ReadOptions = {}): SourceResult {
  const stem = cutYaml(text, options);
  if (stem) return { ok: true, tree: createTree(text, "yaml", stem) };
  const whole = readYamlTable(text);
  if (!whole.ok) return { ok: false, problem: locate(text, whole.fault.offset, whole.fault) };
  return { ok: true, tree: createTree(text, "yaml", { length: text.length, table: whole.table }) };
}
