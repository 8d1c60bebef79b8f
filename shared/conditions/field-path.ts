import { escapePointer, unescapePointer } from "../openapi/pointer.ts";

/** The names on the way to a field of the service's response: `response/status`. A slash in a name is written `~1`, a tilde `~0` (RFC 6901 §3). */
export function namesOfField(field: string): readonly string[] {
  return field.replace(/^\//, "").split("/").map(unescapePointer);
}

/** The field that lies at the end of these names. */
export function fieldAt(names: readonly string[]): string {
  return names.map(escapePointer).join("/");
}
