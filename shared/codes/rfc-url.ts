/**
 * Where a section of an RFC can be read.
 * @param section its number; undefined: the document as a whole
 */
export function rfcUrl(number: string, section: string | undefined): string {
  // The RFC Editor has the newer documents as HTML of their own; of the older ones it shows the text.
  const page = Number(number) >= 8650 ? `rfc${number}.html` : `rfc${number}`;
  return `https://www.rfc-editor.org/rfc/${page}${section === undefined ? "" : `#section-${section}`}`;
}
