import type { ResponseEntry } from "../model/operation.ts";
import type { Look, Part } from "../openapi/look.ts";

/** A name that HTTP takes for a header (RFC 9110 §5.6.2). */
const TOKEN = /^[!#$%&'*+.^`|~\w-]+$/;

/** The headers of a response as they are written: a fault in a name lies where the name is, whatever it refers to. */
export function headerEntriesIn(look: Look, response: ResponseEntry): readonly Part[] {
  if (response.headers.length === 0) return [];
  return look.dataParts(look.field(look.response(response), "headers"));
}

/** Whether HTTP takes it as the name of a header. */
export function isHeaderName(name: string): boolean {
  return TOKEN.test(name);
}

/** Whether a header has this name, in whatever case. */
export function isNamed({ name }: { readonly name: string }, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase();
}
