/**
 * A text that is read in parts. A `string` is one; so is `ChunkedText`, in which an edit of a large document costs no copy of the
 * whole. Offsets are UTF-16 code units, as in a string.
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
