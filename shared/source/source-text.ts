/**
 * A text that is read in parts. A `string` is one; so is the text of a document that is being edited, which is kept in chunks, as
 * a string of 10 MB takes 20 ms to be made anew after each key. Offsets are UTF-16 code units, as in a string.
 */
export type SourceText = Pick<
  string,
  | "length"
  | "slice"
  | "charAt"
  | "charCodeAt"
  | "indexOf"
  | "lastIndexOf"
  | "startsWith"
  | "includes"
  | "toString"
>;
