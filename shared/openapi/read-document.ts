import type { Operation } from "../model/operation.ts";
import { readSource } from "../source/read-source.ts";
import type { SourceEntry, SourceTree } from "../source/tree.ts";
import type { ReadResult } from "./document.ts";
import { asMap, entriesOf, fieldOf, itemsOf, textOf } from "./fields.ts";
import { hasWebhooks } from "./methods.ts";
import { joinPath } from "./path-names.ts";
import { escapePointer } from "./pointer.ts";
import type { CountedRef, ReadContext } from "./read-context.ts";
import { operationsOfItem, readSecurity } from "./read-operation.ts";
import { readVersion } from "./read-version.ts";
import { followReference, referenceOf } from "./references.ts";
import { repeatReason, withUniqueIds } from "./repeated-keys.ts";

/**
 * Reads an OpenAPI document (2.0, 3.0, 3.1, 3.2; YAML or JSON) into its operations with their positions.
 * A YAML stream of several documents is refused. References to other files are kept, not followed.
 * @returns the document, or the first thing that makes it unreadable, with its place and what to do
 */
export function readDocument(text: string): ReadResult {
  const source = readSource(text);
  return source.ok ? readTree(source.tree) : source;
}

/**
 * Projects a text that was read already.
 * @returns the document, or why the text is none of OpenAPI
 */
export function readTree(tree: SourceTree): ReadResult {
  const found = readVersion(tree);
  if (!found.ok) return found;
  const root = asMap(tree.root);
  const refs: CountedRef[] = [];
  const context: ReadContext = {
    tree,
    version: found.version,
    security: readSecurity(fieldOf(root, "security")) ?? [],
    produces: itemsOf(fieldOf(root, "produces")).flatMap((item) => textOf(item) ?? []),
    parameters: new Map(),
    countUser: (ref) => refs.push(ref),
  };
  const operations: Operation[] = [];
  const paths: string[] = [];
  for (const field of root ? entriesOf(root) : []) {
    const isWebhooks = field.name === "webhooks" && hasWebhooks(found.version);
    if (field.name !== "paths" && !isWebhooks) continue;
    const map = asMap(field.value);
    for (const entry of map ? entriesOf(map) : []) {
      if (entry.name.startsWith("x-") && !isWebhooks) continue;
      const path = joinPath({ container: isWebhooks ? "webhooks" : "paths", name: entry.name });
      paths.push(path);
      const reason =
        repeatReason(root, field.name, "The document") ??
        repeatReason(map, entry.name, "The document") ??
        aliasReason(entry, field);
      operations.push(
        ...readPath(context, path, `/${field.name}/${escapePointer(entry.name)}`, entry, reason),
      );
    }
  }
  setUsers(refs);
  return {
    ok: true,
    document: {
      text: tree.text,
      format: tree.format,
      openapi: found.openapi,
      version: found.version,
      title: textOf(fieldOf(asMap(fieldOf(root, "info")), "title")),
      operations: withUniqueIds(operations),
      paths,
      tree,
    },
  };
}

function readPath(
  context: ReadContext,
  path: string,
  pointer: string,
  entry: SourceEntry,
  readOnlyReason: string | undefined,
): readonly Operation[] {
  const item = asMap(entry.value);
  if (!item) return [];
  const own = operationsOfItem(context, path, pointer, item, readOnlyReason);
  const target = referenceOf(item);
  if (target === undefined) return own;
  const resolution = followReference(context.tree.root, target);
  if (resolution.state !== "resolved") return own;
  const reason = `The path item is a reference to ${target}; edit it there.`;
  const shared = operationsOfItem(context, path, pointer, resolution.map, reason);
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...shared.filter(({ id }) => !ids.has(id))];
}

function aliasReason(entry: SourceEntry, container: SourceEntry): string | undefined {
  const alias = [container.value, entry.value].find((node) => node.kind === "alias");
  if (alias?.kind === "alias")
    return `The path item is the YAML alias *${alias.name}; edit it at its anchor.`;
  const map = asMap(container.value);
  return map && !map.entries.includes(entry)
    ? "The path item comes from a YAML merge key (<<); edit it where it is written."
    : undefined;
}

function setUsers(refs: readonly CountedRef[]): void {
  const users = new Map<string, number>();
  for (const { target } of refs) users.set(target, (users.get(target) ?? 0) + 1);
  for (const ref of refs) ref.users = users.get(ref.target) ?? 1;
}
