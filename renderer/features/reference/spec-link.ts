import type { StatusCode } from "../../../shared/codes/status-code.ts";

/** Where the defining section can be read, and how it is called; undefined for a code that nothing defines. */
export function specLink({ spec }: StatusCode): { readonly label: string; readonly url: string } | undefined {
  if (spec === undefined) return undefined;
  const isSection = /^\d/.test(spec.section);
  const label = `${spec.document}${isSection ? ` §${spec.section}` : `, ${spec.section}`}`;
  const anchor = isSection ? `#section-${spec.section}` : "";
  const [, number] = /^RFC (\d+)$/.exec(spec.document) ?? [];
  // The RFC Editor has the newer documents as HTML; the older ones and the drafts are at the IETF's.
  const url =
    number === undefined
      ? `https://datatracker.ietf.org/doc/html/${spec.document}${anchor}`
      : Number(number) >= 8650
        ? `https://www.rfc-editor.org/rfc/rfc${number}.html${anchor}`
        : `https://www.rfc-editor.org/rfc/rfc${number}${anchor}`;
  return { label, url };
}
