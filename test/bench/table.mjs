/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} product what of the product was measured
 * @property {number} figure
 * @property {"ms" | "MB"} unit
 * @property {{ name: string, figure: number }} [peer]
 * @property {{ ratio: number } | { most: number }} [target] to the peer, or in the unit; none: a figure to know
 */

const head = ["what", "product", "figure", "peer", "figure", "ratio", "target", "reached"];
const rightAligned = [2, 4, 5, 6];

/** @param {readonly Row[]} rows */
export function toTable(rows) {
  const table = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const lines = table.map((row) =>
    row
      .map((cell, i) => (rightAligned.includes(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

function cellsOf({ what, product, figure, unit, peer, target }) {
  const ratio = peer && figure / peer.figure;
  return [
    what,
    product,
    amount(figure, unit),
    peer?.name ?? "",
    peer ? amount(peer.figure, unit) : "",
    ratio === undefined ? "" : ratio.toFixed(2),
    target === undefined ? "" : target.ratio ? `<= ${target.ratio} x` : `<= ${amount(target.most, unit)}`,
    target === undefined ? "" : (target.ratio ? ratio <= target.ratio : figure <= target.most) ? "yes" : "no",
  ];
}

function amount(value, unit) {
  const digits = value < 100 && !Number.isInteger(value) ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`;
}
