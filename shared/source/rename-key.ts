import type { TextEdit } from "../model/text.ts";
import type { MapPlace } from "./map-place.ts";
import { type Quote, quoteDouble, writeText } from "./scalar-text.ts";
import type { SourceEntry } from "./tree.ts";

/**
 * Writes another key for an entry, or the same one in other quotes.
 * @param quote how it is quoted; plain is taken only where it is safe, or for a number among plain keys
 * @param fallback the quotes to take where plain is not safe
 */
export function renameKey(
  { node, tree }: MapPlace,
  { key }: SourceEntry,
  name: string,
  quote: Quote,
  fallback: "single" | "double",
): TextEdit {
  const inFlow = node.kind === "map" && node.style === "flow";
  const isPlain = quote === "plain" && /^\d(?:\d\d|XX)$/.test(name);
  const yaml = isPlain ? name : writeText(name, quote, fallback, inFlow);
  return { start: key.start, end: key.end, text: tree.format === "json" ? quoteDouble(name) : yaml };
}
