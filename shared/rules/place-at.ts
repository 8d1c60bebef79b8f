import type { TextRange } from "../model/text.ts";
import type { SourceEntry, SourceNode, SourceTree } from "../source/tree.ts";

/** The JSON pointer of a reference inside the document (`#/components/responses/NotFound`); undefined for any other. */
export function pointerOfReference(target: string): string | undefined {
  if (!target.startsWith("#/")) return undefined;
  try {
    return decodeURIComponent(target.slice(1));
  } catch {
    return target.slice(1);
  }
}

/**
 * Where the key lies that a JSON pointer ends at.
 * @returns the key of the deepest step that is there; undefined when not even the first one is
 */
export function placeAt(tree: SourceTree, pointer: string): TextRange | undefined {
  let node: SourceNode | undefined = tree.root;
  let place: TextRange | undefined;
  for (const step of pointer.split("/").slice(1)) {
    const map: SourceNode | undefined = node?.kind === "alias" ? node.target : node;
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const entry: SourceEntry | undefined = map?.kind === "map" ? map.find(name) : undefined;
    if (entry === undefined) break;
    place = { start: entry.key.start, end: entry.key.end };
    node = entry.value;
  }
  return place;
}
