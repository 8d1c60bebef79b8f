import type { SourceNode, SourceScalar } from "../source/tree.ts";
import { entriesOf, isNull, resolveAlias } from "./fields.ts";

/** A value as JSON knows it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What is larger is not taken out of the tree: aliases of aliases may stand for any number of values. */
const MAX_VALUES = 20_000;

/**
 * What is written at a node, aliases followed; scalars as the core schema of YAML has them (YAML 1.2.2 §10.3.2).
 * @returns undefined where that cannot be said: a tag, a key written twice, infinity, an alias of nothing, too many values
 */
export function dataOf(node: SourceNode): Json | undefined {
  let values = 0;
  const read = (written: SourceNode): Json | undefined => {
    const value = resolveAlias(written);
    values++;
    if (values > MAX_VALUES || value.kind === "alias") return undefined;
    if (value.kind === "scalar") return scalarData(value);
    if (value.tag !== undefined) return undefined;
    if (value.kind === "list") return readItems(value.items);
    // Without a prototype: a key may be called `__proto__` or `toString`.
    const data: Record<string, Json> = Object.create(null);
    for (const entry of entriesOf(value)) {
      const item = entry.name in data ? undefined : read(entry.value);
      if (item === undefined) return undefined;
      data[entry.name] = item;
    }
    return data;
  };
  const readItems = (items: readonly SourceNode[]): Json | undefined => {
    const data: Json[] = [];
    for (const one of items) {
      const item = read(one);
      if (item === undefined) return undefined;
      data.push(item);
    }
    return data;
  };
  return read(node);
}

const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

function scalarData(scalar: SourceScalar): Json | undefined {
  if (scalar.tag === "!!str" || scalar.tag === "!") return scalar.value;
  if (scalar.tag !== undefined) return undefined;
  if (isNull(scalar)) return null;
  const { value } = scalar;
  if (scalar.style !== "plain") return value;
  if (/^(?:true|True|TRUE)$/.test(value)) return true;
  if (/^(?:false|False|FALSE)$/.test(value)) return false;
  if (/^0o[0-7]+$|^0x[\da-fA-F]+$/.test(value)) return Number(value);
  if (NUMBER.test(value)) return Number.isFinite(Number(value)) ? Number(value) : undefined;
  return /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.test(value) ? undefined : value;
}
