import { asMap, entriesOf, fieldOf, itemsOf, resolveAlias, textOf } from "../openapi/fields.ts";
import { kindOfValue } from "../openapi/schema-reading.ts";
import type { SourceEntry, SourceNode } from "../source/tree.ts";

/** More nodes than this are not compared: aliases can stand for more than anybody waits for. */
const MAX_NODES = 20_000;

/** Whether two values say the same, however they are written: the order of keys, quotes and white space aside. Where they are too large to tell, they do. */
export function isSameValue(one: SourceNode, other: SourceNode): boolean {
  let left = MAX_NODES;
  const isSame = (first: SourceNode, second: SourceNode): boolean => {
    left -= 1;
    const [a, b] = [resolveAlias(first), resolveAlias(second)];
    if (a === b || left < 0) return true;
    const kind = kindOfValue(a);
    if (kind !== kindOfValue(b)) return false;
    if (kind === "object") {
      const entries = entriesIn(a);
      return (
        entries.length === entriesIn(b).length &&
        entries.every(({ name, value }) => {
          const twin = fieldOf(asMap(b), name);
          return twin !== undefined && isSame(value, twin);
        })
      );
    }
    if (kind !== "array") return textOf(a) === textOf(b);
    const items = itemsOf(b);
    return (
      itemsOf(a).length === items.length &&
      itemsOf(a).every((item, index) => {
        const twin = items[index];
        return twin !== undefined && isSame(item, twin);
      })
    );
  };
  return isSame(one, other);
}

function entriesIn(node: SourceNode): readonly SourceEntry[] {
  const map = asMap(node);
  return map ? entriesOf(map) : [];
}
