import type { TextEdit } from "../model/text.ts";
import { blankLinesAt, keepsBlankLines, slotsOf } from "./block-map.ts";
import { flowLinesOf, hasComments, withComma } from "./flow-lines.ts";
import { flowRangesOf } from "./flow-map.ts";
import type { MapPlace } from "./map-place.ts";
import type { SourceText } from "./source-text.ts";
import type { SourceMap } from "./tree.ts";

/** Stretches of text in a new order, and what stands between them. */
interface Row {
  readonly start: number;
  readonly end: number;
  /** One more than there are gaps. */
  readonly blocks: readonly string[];
  readonly gaps: readonly string[];
  /** Whether nothing but the order of the blocks is new. */
  readonly isSame: boolean;
}

/** Moves the entry at `from` to stand at `to` in the order that results; what stands between entries keeps its place. */
export function moveEntry(place: MapPlace, from: number, to: number): readonly TextEdit[] {
  const low = Math.min(from, to);
  const order = Array.from({ length: Math.abs(from - to) + 1 }, (_, at) => low + at);
  const [moved] = order.splice(from - low, 1);
  if (moved === undefined) return [];
  order.splice(to - low, 0, moved);
  return editsOf(rowOfMap(place, order), from < to ? "down" : "up");
}

/**
 * Puts the entries of a map in another order; what stands between them keeps its place.
 * @param order the indices of all entries, as they shall stand
 */
export function reorderEntries(place: MapPlace, order: readonly number[]): readonly TextEdit[] {
  const first = order.findIndex((index, at) => index !== at);
  if (first === -1) return [];
  const moved = order.slice(first, order.findLastIndex((index, at) => index !== at) + 1);
  return editsOf(rowOfMap(place, moved), wayOf(moved));
}

/** @param order the indices of entries side by side, as they shall stand */
function rowOfMap({ node, tree }: MapPlace, order: readonly number[]): Row {
  if (node.kind !== "map") throw new RangeError("There is no map to move in.");
  if (node.style === "block") return blockRow(tree.text, node, order);
  return hasComments(tree.text, node)
    ? flowLinesRow(tree.text, node, order)
    : flowRow(tree.text, node, order);
}

/** @param order the indices of entries side by side, as they shall stand */
function blockRow(text: SourceText, map: SourceMap, order: readonly number[]): Row {
  const slots = slotsOf(text, map);
  const row = rowOf(text, slots, order);
  const keeps = order.map((index) => {
    const entry = map.entries[index];
    return entry !== undefined && keepsBlankLines(text, entry.value);
  });
  // A text that keeps the blank lines below it takes no other ones.
  const gaps = row.gaps.map((gap, at) => (keeps[at] ? gap.slice(blankLinesAt(gap, 0)) : gap));
  const end = keeps.at(-1) ? row.end + blankLinesAt(text, row.end) : row.end;
  const isSame = end === row.end && gaps.every((gap, at) => gap === row.gaps[at]);
  return { ...row, gaps, end, isSame };
}

function flowRow(text: SourceText, map: SourceMap, order: readonly number[]): Row {
  return rowOf(text, flowRangesOf(text, map), order);
}

function flowLinesRow(text: SourceText, map: SourceMap, order: readonly number[]): Row {
  const lines = flowLinesOf(text, map);
  const low = Math.min(...order);
  const hadComma = (at: number): boolean => lines[low + at]?.comma !== undefined;
  const row = rowOf(text, lines, order);
  const blocks = order.map((index, at) => withComma(text, lines, index, hadComma(at)));
  return { ...row, blocks, isSame: blocks.every((block, at) => block === row.blocks[at]) };
}

function rowOf(
  text: SourceText,
  ranges: readonly { readonly start: number; readonly end: number }[],
  order: readonly number[],
): Row {
  const low = Math.min(...order);
  const region = ranges.slice(low, low + order.length);
  return {
    start: region[0]?.start ?? 0,
    end: region.at(-1)?.end ?? 0,
    blocks: order.map((index) => text.slice(ranges[index]?.start, ranges[index]?.end)),
    gaps: region.slice(1).map(({ start }, at) => text.slice(region[at]?.end, start)),
    isSame: true,
  };
}

function editsOf(
  { start, end, blocks, gaps, isSame }: Row,
  way: "down" | "up" | undefined,
): readonly TextEdit[] {
  const [gap] = gaps;
  // Between equal gaps it is one piece taken out and put in elsewhere, so that nothing else counts as changed.
  if (way && isSame && gap !== undefined && gaps.every((other) => other === gap)) {
    const moved = (way === "down" ? blocks.at(-1) : blocks[0]) ?? "";
    const size = moved.length + gap.length;
    return way === "down"
      ? [
          { start, end: start + size, text: "" },
          { start: end, end, text: gap + moved },
        ]
      : [
          { start, end: start, text: moved + gap },
          { start: end - size, end, text: "" },
        ];
  }
  return [{ start, end, text: blocks.map((block, index) => block + (gaps[index] ?? "")).join("") }];
}

/** Whether the first of the entries is moved behind all others, or the last before them; undefined when more than that changes. */
function wayOf(order: readonly number[]): "up" | "down" | undefined {
  const ascends = (indices: readonly number[]): boolean =>
    indices.every((index, at) => at === 0 || index > (indices[at - 1] ?? index));
  if (ascends(order.slice(0, -1))) return "down";
  return ascends(order.slice(1)) ? "up" : undefined;
}
