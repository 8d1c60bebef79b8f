import type { MediaType, Operation, ResponseEntry, ResponseRef } from "../model/operation.ts";

/** A response by its key and the names in it alone. Few responses of a large document differ in that. */
export interface ResponseOutline extends Pick<ResponseEntry, "key" | "status" | "headers"> {
  readonly content: readonly Pick<MediaType, "name">[] | undefined;
  readonly ref: Pick<ResponseRef, "state"> | undefined;
}

/** The responses of an operation by their outlines, and its method. */
export interface SetOutline extends Pick<Operation, "method"> {
  readonly responses: readonly ResponseOutline[];
}

/** One text for all responses of one outline. */
export function outlineText({ key, status, headers, content, ref }: ResponseOutline): string {
  return JSON.stringify([key, status, ref?.state, headers, content?.map(({ name }) => name)]);
}
