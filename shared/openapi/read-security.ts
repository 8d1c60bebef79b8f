import type { SchemeUse } from "../model/operation.ts";
import type { SourceNode } from "../source/tree.ts";
import { asMap, entriesOf, itemsOf, textOf } from "./fields.ts";

/** The alternatives of a Security Requirement list; undefined when there is none. */
export function readSecurity(node: SourceNode | undefined): readonly (readonly SchemeUse[])[] | undefined {
  if (!node) return undefined;
  return itemsOf(node).map((item) => {
    const map = asMap(item);
    return map ? entriesOf(map).map(({ name, value }) => ({ name, scopes: scopesOf(value) })) : [];
  });
}

function scopesOf(node: SourceNode): readonly string[] {
  return itemsOf(node).flatMap((scope) => textOf(scope) ?? []);
}

/** How many parts alternatives have. */
export function countSecurity(security: readonly (readonly SchemeUse[])[]): number {
  let parts = security.length;
  for (const schemes of security) for (const { scopes } of schemes) parts += 1 + scopes.length;
  return parts;
}
