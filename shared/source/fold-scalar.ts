import { CHOMPING_MODE, EVENT_ID, getScalarValue, SCALAR_STYLE } from "js-yaml";
import type { PlacedPiece } from "./placed-piece.ts";
import type { ScalarStyle } from "./tree.ts";

const EVENT_STYLES = {
  plain: SCALAR_STYLE.PLAIN,
  single: SCALAR_STYLE.SINGLE_QUOTED,
  double: SCALAR_STYLE.DOUBLE_QUOTED,
  literal: SCALAR_STYLE.LITERAL_BLOCK,
  folded: SCALAR_STYLE.FOLDED_BLOCK,
} as const;
const CHOMPINGS = Object.values(CHOMPING_MODE);
const NO_PROPERTIES = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 };

/**
 * The value of a YAML scalar that is not just its characters: lines folded, escapes read, indentation and line ends as its
 * indicators say (YAML 1.2.2 §7.3, §8.1).
 * @param row where the scalar's row begins in `NodeTable.scalars`
 */
export function foldScalar({ text, start, table }: PlacedPiece, row: number, style: ScalarStyle): string {
  const { scalars } = table;
  const from = scalars[row + 1] ?? 0;
  const to = scalars[row + 2] ?? 0;
  return getScalarValue(text.slice(start + from, start + to), {
    type: EVENT_ID.SCALAR,
    style: EVENT_STYLES[style],
    valueStart: 0,
    valueEnd: to - from,
    indent: scalars[row + 3] ?? 0,
    chomping: CHOMPINGS.find((chomping) => chomping === scalars[row + 4]) ?? CHOMPING_MODE.CLIP,
    fast: false,
    ...NO_PROPERTIES,
  });
}
