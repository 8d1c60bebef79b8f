import type { SemanticEdit } from "../model/semantic-edit.ts";
import { enter, entriesAt, type MapPlace, rootPlace } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import type { SourceEntry } from "../source/tree.ts";
import type { ApiDocument } from "./document.ts";
import type { MapChange } from "./map-change.ts";
import { changeKey, removeEntry } from "./map-edits.ts";
import { hasWebhooks } from "./methods.ts";
import { splitPath } from "./path-names.ts";
import { refuseRepeat } from "./repeated-keys.ts";

type EditOf<Type extends SemanticEdit["type"]> = Extract<SemanticEdit, { readonly type: Type }>;

/** Plans to take a path away with all that it holds. */
export function removePath(document: ApiDocument, { path }: EditOf<"remove-path">): MapChange {
  const { paths, entry } = locatePath(document, path);
  return removeEntry(paths, entry);
}

/** Plans another name for a path. Path parameters that the operations declare are not renamed. */
export function renamePath(document: ApiDocument, { path, to }: EditOf<"rename-path">): MapChange {
  const { paths, entry } = locatePath(document, path);
  if (to === path) throw new Refusal(`The path is ${to} already.`);
  refusePathName(document, to);
  if (splitPath(path).container !== splitPath(to).container) {
    throw new Refusal("A path cannot become a webhook, nor a webhook a path.");
  }
  if (document.paths.includes(to)) throw new Refusal(`The document has a path ${to} already.`);
  return changeKey(paths, entry, splitPath(to).name);
}

/** Refuses what is no path template, nor `webhooks/NAME` where the version knows webhooks. */
export function refusePathName(document: ApiDocument, path: string): void {
  const { container, name } = splitPath(path);
  if (container === "webhooks" && !hasWebhooks(document.version)) {
    throw new Refusal(`Webhooks need OpenAPI 3.1 or later; the document is written in ${document.openapi}.`);
  }
  if (name === "" || (container === "paths" && !name.startsWith("/"))) {
    throw new Refusal(`The path ${path} must begin with a slash.`);
  }
  if (/[\s?#]/.test(name)) throw new Refusal("A path holds no blanks, no query and no fragment.");
}

function locatePath(
  document: ApiDocument,
  path: string,
): { readonly paths: MapPlace; readonly entry: SourceEntry } {
  const { container, name } = splitPath(path);
  const root = rootPlace(document.tree);
  const field = entriesAt(root).find((entry) => entry.name === container);
  const paths = field && enter(root, field);
  const entry = paths && entriesAt(paths).find((candidate) => candidate.name === name);
  if (!paths || !entry) throw new Refusal(`The document has no path ${path} that can be edited here.`);
  for (const {
    map,
    entry: { name: key },
  } of enter(paths, entry).steps)
    refuseRepeat(map, key, "The document");
  return { paths, entry };
}
