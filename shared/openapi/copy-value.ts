import type { NewField, NewValue } from "../model/semantic-edit.ts";
import { isPlainSafe } from "../source/scalar-text.ts";
import type { SourceNode, SourceScalar } from "../source/tree.ts";
import { isNull } from "./fields.ts";

/** Nobody repeats more by hand, and no larger value is worth a copy of its nodes. */
const MOST_NODES = 2000;

/**
 * A value as it can be written at another place without anything of it being lost.
 * @param text what is written of the node
 * @returns undefined when it holds comments, aliases, tags, or numbers and texts in a spelling that would change
 */
export function copyValue(node: SourceNode, text: string): NewValue | undefined {
  if (/(?:^|\s)#/.test(text)) return undefined;
  return copyNode(node, { left: MOST_NODES });
}

function copyNode(node: SourceNode, budget: { left: number }): NewValue | undefined {
  if (node.anchor !== undefined || node.tag !== undefined || budget.left-- <= 0) return undefined;
  switch (node.kind) {
    case "scalar":
      return copyScalar(node);
    case "list": {
      const items = node.items.map((item) => copyNode(item, budget));
      return items.every((item) => item !== undefined) ? { items } : undefined;
    }
    case "map": {
      const fields: NewField[] = [];
      const names = new Set(node.entries.map(({ name }) => name));
      if (names.size < node.entries.length || names.has("<<")) return undefined;
      for (const { name, key, value } of node.entries) {
        const copy = key.kind === "scalar" ? copyNode(value, budget) : undefined;
        if (copy === undefined) return undefined;
        fields.push({ key: name, value: copy });
      }
      return fields;
    }
    case "alias":
      return undefined;
  }
}

function copyScalar(node: SourceScalar): NewValue | undefined {
  const { style, value } = node;
  if (node.isEmpty || style === "folded") return undefined;
  if (style !== "plain") return value;
  if (isNull(node)) return value === "null" ? null : undefined;
  if (value === "true" || value === "false") return value === "true";
  if (/^-?\d/.test(value) && String(Number(value)) === value) return Number(value);
  return isPlainSafe(value, false) ? value : undefined;
}
