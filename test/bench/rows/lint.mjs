import { takeTurns } from "../compare.mjs";
import { findRedocly } from "../peers.mjs";
import { profileProcess, timeProcess } from "../processes.mjs";

/** A file checked by a whole process, its start counted. */
export function measureLint({ documents, programs, isProfiled, note }) {
  const redocly = findRedocly(note);
  return documents.flatMap(({ format, name, file }) => {
    const lint = [...programs.lint, file];
    if (isProfiled) profileProcess(`lint-${format.toLowerCase()}`, lint, note);
    if (redocly === undefined) return [];
    const { product, peer } = takeTurns({
      product: () => timeProcess(lint),
      peer: () => timeProcess([...redocly.lint, file], redocly.env),
    });
    return {
      what: `whole process, ${name}`,
      product: "lint --no-examples",
      figure: product,
      unit: "ms",
      peer: { name: redocly.name, figure: peer },
      target: { ratio: 0.8 },
    };
  });
}
