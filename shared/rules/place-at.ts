import type { TextRange } from "../model/text.ts";
import { partsOfPointer } from "../openapi/pointer.ts";
import type { SourceEntry, SourceNode, SourceTree } from "../source/tree.ts";

/**
 * Where the key lies that a JSON pointer ends at.
 * @returns the key of the deepest step that is there; undefined when not even the first one is
 */
export function placeAt(tree: SourceTree, pointer: string): TextRange | undefined {
  let node: SourceNode | undefined = tree.root;
  let place: TextRange | undefined;
  for (const name of partsOfPointer(pointer)) {
    const map: SourceNode | undefined = node?.kind === "alias" ? node.target : node;
    const entry: SourceEntry | undefined = map?.kind === "map" ? map.find(name) : undefined;
    if (entry === undefined) break;
    place = { start: entry.key.start, end: entry.key.end };
    node = entry.value;
  }
  return place;
}
