import { median, percentile } from "../compare.mjs";
import { outputOf, profileProcess } from "../processes.mjs";

/** One edit to new text, positions and findings of its operation, warm; each edit on the document that the one before led to. */
export function measureEdit({ documents, programs, isProfiled, note }) {
  return documents.flatMap(({ format, name, file }) => {
    const byKind = JSON.parse(outputOf([programs.edit, file]));
    const times = Object.values(byKind).flat();
    const kinds = Object.entries(byKind).map(([kind, values]) => `${kind} ${median(values).toFixed(1)}`);
    const longest = Math.max(...times).toFixed(1);
    note(`${times.length} edits of the ${name}, medians in ms: ${kinds.join(", ")}; the longest ${longest}.`);
    if (isProfiled) profileProcess(`edit-${format.toLowerCase()}`, [programs.edit, file], note);
    const row = { product: "planEdits, checkOperation", unit: "ms" };
    return [
      { ...row, what: `one edit, ${name}, median`, figure: median(times), target: { most: 10 } },
      {
        ...row,
        what: `one edit, ${name}, 99th percentile`,
        figure: percentile(times, 99),
        target: { most: 16 },
      },
    ];
  });
}
