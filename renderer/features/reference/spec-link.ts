import { rfcUrl } from "../../../shared/codes/rfc-url.ts";
import type { StatusCode } from "../../../shared/codes/status-code.ts";

/** Where the defining section can be read, and how it is called; undefined for a code that nothing defines. */
export function specLink({ spec }: StatusCode): { readonly label: string; readonly url: string } | undefined {
  if (spec === undefined) return undefined;
  const isSection = /^\d/.test(spec.section);
  const label = `${spec.document}${isSection ? ` §${spec.section}` : `, ${spec.section}`}`;
  const section = isSection ? spec.section : undefined;
  const [, number] = /^RFC (\d+)$/.exec(spec.document) ?? [];
  // Drafts are at the IETF's.
  const url =
    number === undefined
      ? `https://datatracker.ietf.org/doc/html/${spec.document}${section === undefined ? "" : `#section-${section}`}`
      : rfcUrl(number, section);
  return { label, url };
}
