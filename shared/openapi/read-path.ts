import type { SourceEntry } from "../source/tree.ts";
import { asMap, entriesOf, isMerged } from "./fields.ts";
import { hasWebhooks } from "./methods.ts";
import { joinPath } from "./path-names.ts";
import { escapePointer } from "./pointer.ts";
import type { ReadContext } from "./read-context.ts";
import { operationsOfItem, type PlacedOperation } from "./read-operation.ts";
import { referenceOf } from "./references.ts";
import { repeatReason } from "./repeated-keys.ts";

/** A path or a webhook, by its key; what it holds is read by `readPath`. */
export interface PathEntry {
  /** The path template, or `webhooks/NAME`. */
  readonly path: string;
  /** The field of the document that it is in. */
  readonly field: SourceEntry;
  readonly entry: SourceEntry;
}

/** The fields of a document that hold paths and webhooks. */
export function pathFields({ root, version }: ReadContext): readonly SourceEntry[] {
  return (root ? entriesOf(root) : []).filter(
    ({ name }) => name === "paths" || (name === "webhooks" && hasWebhooks(version)),
  );
}

/** The paths and webhooks of a document, in document order. */
export function pathEntries(context: ReadContext): readonly PathEntry[] {
  return pathFields(context).flatMap((field) => {
    const map = asMap(field.value);
    return (map ? entriesOf(map) : []).flatMap((entry) => {
      const path = pathOf(field, entry.name);
      return path === undefined ? [] : { path, field, entry };
    });
  });
}

/** The path that a key in one of `pathFields` names: the path template, or `webhooks/NAME`; undefined when it is an extension. */
export function pathOf(field: SourceEntry, name: string): string | undefined {
  if (field.name === "webhooks") return joinPath({ container: "webhooks", name });
  return name.startsWith("x-") ? undefined : joinPath({ container: "paths", name });
}

/** A path with its operations. */
export interface PathReading {
  /** The path template, or `webhooks/NAME`. */
  readonly path: string;
  readonly operations: readonly PlacedOperation[];
  /** Where the path's key begins; undefined when the path item is a reference, so that its operations lie elsewhere. */
  readonly start: number | undefined;
}

/** Reads one path item, or one webhook; its `$ref` is followed inside the document. */
export function readPath(context: ReadContext, { path, field, entry }: PathEntry): PathReading {
  context.counter.usedAt(entry.key.start);
  const item = asMap(entry.value);
  if (!item) return { path, operations: [], start: entry.start };
  const pointer = `/${field.name}/${escapePointer(entry.name)}`;
  const target = referenceOf(item);
  const resolution = target === undefined ? undefined : context.follow(target);
  const steps = resolution?.steps ?? [];
  const readOnlyReason =
    repeatReason(context.root, field.name, "The document") ??
    repeatReason(asMap(field.value), entry.name, "The document") ??
    aliasReason(entry, field);
  const own = operationsOfItem(context, { path, pointer, item, steps, readOnlyReason });
  if (!resolution) return { path, operations: own, start: entry.start };
  if (resolution.state !== "resolved") return { path, operations: own, start: undefined };
  const shared = operationsOfItem(context, {
    path,
    pointer,
    item: resolution.map,
    steps,
    readOnlyReason: `The path item is a reference to ${target}; edit it there.`,
  });
  const ids = new Set(own.map(({ operation }) => operation.id));
  const others = shared.filter(({ operation }) => !ids.has(operation.id));
  return { path, operations: [...own, ...others], start: undefined };
}

function aliasReason(entry: SourceEntry, container: SourceEntry): string | undefined {
  const alias = [container.value, entry.value].find((node) => node.kind === "alias");
  if (alias?.kind === "alias")
    return `The path item is the YAML alias *${alias.name}; edit it at its anchor.`;
  const map = asMap(container.value);
  return map && isMerged(map, entry)
    ? "The path item comes from a YAML merge key (<<); edit it where it is written."
    : undefined;
}
