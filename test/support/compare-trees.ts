import type { SourceEntry, SourceMap, SourceNode } from "../../shared/source/tree.ts";

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
    // Before all entries of the one are made, so that it answers from its pieces.
    const unlike = differenceOfKeys(one, other.entries);
    if (unlike !== undefined) return `${path || "/"}: ${unlike}`;
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

/** Compares what a map tells of its keys with the entries that it should have. */
function differenceOfKeys(map: SourceMap, entries: readonly SourceEntry[]): string | undefined {
  const { names, starts } = map.outline;
  const [is, should] = [
    names.map((name, index) => [name, starts[index]]),
    entries.map((e) => [e.name, e.start]),
  ];
  if (JSON.stringify(is) !== JSON.stringify(should))
    return `the outline is ${is.join()}, and ${should.join()}`;
  for (const { name, start, end } of [...entries.slice(0, 4), ...entries.slice(-4)]) {
    const same = entries.filter((entry) => entry.name === name);
    if (map.find(name)?.start !== same[0]?.start) return `${name} is found at ${map.find(name)?.start}`;
    if (map.countOf(name) !== same.length) return `${name} is counted ${map.countOf(name)} times`;
    for (const offset of [start, end])
      if (map.entryAt(offset)?.start !== entries.findLast((e) => e.start <= offset && offset <= e.end)?.start)
        return `at ${offset} is the entry that begins at ${map.entryAt(offset)?.start}`;
  }
  return map.find("no such key") && "it has a key that it has not";
}

function read(node: SourceNode, field: string): string {
  return field in node && field !== "entries" ? String(Reflect.get(node, field)) : "none";
}
