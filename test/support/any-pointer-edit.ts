import type { NewValue, SemanticEdit } from "../../shared/model/semantic-edit.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { escapePointer } from "../../shared/openapi/pointer.ts";
import type { SourceNode } from "../../shared/source/tree.ts";
import type { Choices } from "./choices.ts";

/** Names that every reader takes for the same text, quoted or not; without its version nothing is a document. */
const PLAIN_NAME = /^(?!(?:true|false|null|openapi|swagger)$)[A-Za-z/$_]|^[1-5]\d\d$/i;

const NEW_KEYS = ["x-new", "description", "404", "schema", "é: #", "y", "12.5"];
const MAX_DEPTH = 10;

/** An edit of whatever is at a JSON pointer; some are refused. */
export function anyPointerEdit(document: ApiDocument, row: Choices, text: string): SemanticEdit {
  const kind = row.below(7);
  const at = anyPointer(document.tree.root, row);
  switch (kind) {
    case 0:
      return { type: "remove-value", at };
    case 1:
      return { type: "rename-key", at, to: row.pick([...NEW_KEYS, text]) };
    case 2: {
      const inner = row.isRare(3) ? `/${row.pick(["b", "200"])}` : "";
      return {
        type: "set-value",
        at: `${at}/${escapePointer(row.pick(NEW_KEYS))}${inner}`,
        value: anyValue(row, text, 0),
      };
    }
    case 3:
      return {
        type: "set-value",
        at: `/components/schemas/${row.pick(["A", "B"])}`,
        value: anyValue(row, text, 0),
      };
    case 4:
      return { type: "append-item", at, value: anyValue(row, text, 0) };
    default:
      return { type: "set-value", at, value: anyValue(row, text, 0) };
  }
}

/** The way to a node, which goes on until it is decided to stop. */
function anyPointer(root: SourceNode, row: Choices): string {
  let pointer = "";
  let node: SourceNode | undefined = root;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    if (node?.kind === "list" && node.items.length > 0) {
      const index = row.below(node.items.length);
      pointer += `/${index}`;
      node = node.items[index];
    } else {
      const entries = node?.kind === "map" ? node.entries.filter(({ name }) => PLAIN_NAME.test(name)) : [];
      const entry = entries[row.below(Math.max(entries.length, 1))];
      if (!entry) break;
      pointer += `/${escapePointer(entry.name)}`;
      node = entry.value;
    }
    if (depth > 1 && row.isRare(4)) break;
  }
  return pointer || "/x-none";
}

function anyValue(row: Choices, text: string, depth: number): NewValue {
  const kind = row.below(depth < 3 ? 9 : 5);
  const inner = (count: number): readonly NewValue[] =>
    Array.from({ length: count }, () => anyValue(row, text, depth + 1));
  switch (kind) {
    case 0:
    case 1:
      return text;
    case 2:
      return row.pick([0, 12, -1.5, 1e21]);
    case 3:
      return row.pick([true, false]);
    case 4:
      return null;
    case 5:
      return { items: inner(row.below(3)) };
    default:
      return inner(row.below(4)).map((value, index) => ({ key: NEW_KEYS[index] ?? "z", value }));
  }
}
