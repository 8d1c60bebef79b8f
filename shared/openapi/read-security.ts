import type { SourceNode } from "../source/tree.ts";
import { asMap, entriesOf, itemsOf } from "./fields.ts";

/** The alternatives of a Security Requirement list; undefined when there is none. */
export function readSecurity(node: SourceNode | undefined): readonly (readonly string[])[] | undefined {
  if (!node) return undefined;
  return itemsOf(node).map((item) => {
    const map = asMap(item);
    return map ? entriesOf(map).map(({ name }) => name) : [];
  });
}
