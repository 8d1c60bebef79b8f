/** One part of a JSON pointer (RFC 6901 §3). */
export function escapePointer(part: string): string {
  return /[~/]/.test(part) ? part.replaceAll("~", "~0").replaceAll("/", "~1") : part;
}

/** The parts of a JSON pointer, unescaped (RFC 6901 §4); none for the whole document. */
export function partsOfPointer(pointer: string): readonly string[] {
  return pointer.split("/").slice(1).map(unescapePointer);
}

/** A part of a JSON pointer as the key that it stands for (RFC 6901 §4). */
export function unescapePointer(part: string): string {
  return part.includes("~") ? part.replaceAll("~1", "/").replaceAll("~0", "~") : part;
}

/**
 * The JSON pointer of a reference inside the document (`#/components/responses/NotFound`, RFC 6901 §6).
 * @returns undefined for a reference that leaves the document, or names its place in another way
 */
export function pointerOfReference(target: string): string | undefined {
  if (!/^#(?:\/|$)/.test(target)) return undefined;
  const fragment = target.slice(1);
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Whether a JSON pointer leads to a place or into it. */
export function isWithin(pointer: string, outer: string): boolean {
  return pointer.startsWith(outer) && (pointer.length === outer.length || pointer[outer.length] === "/");
}
