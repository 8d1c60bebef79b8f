import type { SourceNode } from "../../shared/source/tree.ts";

/**
 * Compares two trees node by node.
 * @returns where the first difference is and what it is; undefined when there is none
 */
export function differenceOf(one: SourceNode, other: SourceNode, path = ""): string | undefined {
  for (const field of ["kind", "style", "start", "end", "anchor", "tag", "isEmpty", "value"] as const) {
    const [mine, theirs] = [read(one, field), read(other, field)];
    if (mine !== theirs) return `${path || "/"}: ${field} is ${mine}, and ${theirs}`;
  }
  if (one.kind === "map" && other.kind === "map") {
    if (one.entries.length !== other.entries.length)
      return `${path || "/"}: ${one.entries.length} entries, and ${other.entries.length}`;
    for (const [index, entry] of one.entries.entries()) {
      const theirs = other.entries[index];
      const inner = `${path}/${entry.name}`;
      if (theirs?.name !== entry.name) return `${inner}: the other is ${theirs?.name}`;
      const difference =
        differenceOf(entry.key, theirs.key, `${inner} (key)`) ??
        differenceOf(entry.value, theirs.value, inner);
      if (difference !== undefined) return difference;
    }
  }
  if (one.kind === "list" && other.kind === "list") {
    if (one.items.length !== other.items.length)
      return `${path || "/"}: ${one.items.length} items, and ${other.items.length}`;
    for (const [index, item] of one.items.entries()) {
      const theirs = other.items[index];
      const difference = theirs && differenceOf(item, theirs, `${path}/${index}`);
      if (difference !== undefined) return difference;
    }
  }
  return undefined;
}

function read(node: SourceNode, field: string): string {
  return field in node && field !== "entries" ? String(Reflect.get(node, field)) : "none";
}
