import type { ResponseEntry } from "../model/operation.ts";
import type { Look, Part } from "../openapi/look.ts";
import { rememberByName } from "../openapi/remember-by-part.ts";
import { hasField } from "./parts.ts";

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

/**
 * Whether each header of a response refers to a shared one of which something holds: what is shared is looked at once, and the response
 * not at all.
 * @param holds may depend on the header and on the name that it is used under, and on nothing else
 */
export function ofSharedHeaders(
  holds: (look: Look, header: Part, name: string) => boolean,
): (look: Look, response: ResponseEntry) => boolean {
  const known = rememberByName<boolean>();
  return (look, { headers }) =>
    headers.every(({ name, target }) => {
      if (!target?.startsWith("#/components/headers/")) return false;
      return known(look, `${name.length} ${name} ${target}`, () => {
        const header = look.shared(target);
        return header !== undefined && holds(look, header, name);
      });
    });
}

/** Whether a header is described by a schema, and holds nothing that holds examples. */
export function isPlainHeader(header: Part): boolean {
  return hasField(header, "schema") && !hasField(header, "content") && !hasField(header, "examples");
}

/** Whether each header of a response refers to a shared one that is plain. */
export const hasPlainHeaders = ofSharedHeaders((_look, header) => isPlainHeader(header));
