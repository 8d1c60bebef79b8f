/**
 * More than any document is known to have: the parsers need about half a kilobyte for each, and a page or a process has 4 GB. Texts
 * of 100 MB like the largest real ones have six million.
 */
const MAX_VALUES = 8_000_000;

/** `,` `-` `:` `?` `[` `{` and the line feed: with one of them an entry, an item or a value begins. */
const BEGINNINGS: readonly number[] = [44, 45, 58, 63, 91, 123, 10];

/**
 * Looks whether a text may hold more values than there is memory to read, by the characters that begin one. It is asked before a
 * parser is, since no parser can be stopped once the memory runs out.
 * @returns the offset up to which there are as many as may be, or undefined when there are fewer
 */
export function findTooManyValues(text: string): number | undefined {
  const { length } = text;
  if (length <= MAX_VALUES) return undefined;
  const begins = new Uint8Array(1 << 16);
  for (const char of BEGINNINGS) begins[char] = 1;
  let count = 0;
  // Until the rest is too short to hold as many as are missing, which in real texts is soon.
  for (let at = 0; count + length - at > MAX_VALUES; at++) {
    count += begins[text.charCodeAt(at)] ?? 0;
    if (count > MAX_VALUES) return at;
  }
  return undefined;
}
