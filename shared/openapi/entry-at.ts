import type { SourceEntry, SourceNode } from "../source/tree.ts";

/** The entry whose key begins at an offset. */
export function entryAt(root: SourceNode, offset: number): SourceEntry | undefined {
  let node: SourceNode = root;
  while (node.kind === "map") {
    const entry: SourceEntry | undefined = node.entryAt(offset);
    if (!entry || entry.key.start === offset) return entry;
    node = entry.value;
  }
  return undefined;
}
