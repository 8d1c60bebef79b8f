import type { MediaType, Operation, ResponseEntry, ResponseRef } from "../model/operation.ts";
import type { TokenTree } from "./token-tree.ts";

/** What a response holds, by the names in it alone. */
export interface PartOutline extends Pick<ResponseEntry, "fields" | "headers"> {
  readonly content: readonly Pick<MediaType, "name" | "hasExample" | "fields">[] | undefined;
}

/** A response by its key and the names in it alone. Few responses of a large document differ in that. */
export interface ResponseOutline extends PartOutline, Pick<ResponseEntry, "key" | "status"> {
  readonly ref: Pick<ResponseRef, "state"> | undefined;
}

/** The responses of an operation by their outlines, and its method. */
export interface SetOutline extends Pick<Operation, "method"> {
  readonly responses: readonly ResponseOutline[];
}

/** Marks where the headers end. */
const CONTENT = Symbol("content");
const NO_CONTENT = Symbol("no content");

/** The place of an outline and a method in a tree: the same for all responses of that outline. */
export function placeOfOutline<Value>(
  tree: TokenTree<Value>,
  { key, status, fields, headers, content, ref }: ResponseOutline,
  method: string,
): TokenTree<Value> {
  // What status a key stands for, if any, depends on the version too. Lists of fields are few, and each is the same list.
  let place = tree
    .at(key)
    .at(method)
    .at(status !== undefined)
    .at(ref?.state)
    .at(fields);
  for (const { name } of headers) place = place.at(name);
  if (content === undefined) return place.at(NO_CONTENT);
  place = place.at(CONTENT);
  for (const media of content) place = place.at(media.name).at(media.hasExample).at(media.fields);
  return place;
}
