import type { NewParameter } from "../model/semantic-edit.ts";

const header = (name: string, description: string): NewParameter => ({
  name,
  in: "header",
  description,
  type: "string",
});

/** The header parameters that conditional and partial requests use (RFC 9110 §13.1, §14.2). */
export const parameterPresets = {
  ifMatch: header("If-Match", "Carry out the request only if the resource still has this entity tag."),
  ifNoneMatch: header("If-None-Match", "Send the resource only if it no longer has this entity tag."),
  range: header("Range", "Which part of the resource to send."),
} as const;
