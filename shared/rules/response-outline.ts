import type { MediaType, Operation, ResponseEntry, ResponseHeader, ResponseRef } from "../model/operation.ts";

/** What a response holds, by the names in it alone. */
export interface PartOutline extends Pick<ResponseEntry, "fields"> {
  readonly headers: readonly Pick<ResponseHeader, "name">[];
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

/** One text for all responses of one outline. */
export function outlineText({ key, status, fields, headers, content, ref }: ResponseOutline): string {
  // What status a key stands for, if any, depends on the version too. Names come with their lengths, as they may hold any
  // character; those of fields are from fixed lists (`read-written.ts`).
  let text = `${status !== undefined} ${ref?.state} ${key.length} ${key} ${fields.join(" ")}`;
  for (const { name } of headers) text += `;${name.length} ${name}`;
  if (content === undefined) return text;
  text += ".";
  for (const { name, hasExample, fields: inner } of content)
    text += `;${name.length} ${name} ${hasExample} ${inner.join(" ")}`;
  return text;
}
