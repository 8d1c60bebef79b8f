import { takeTurns } from "../compare.mjs";
import { peakMemory } from "../processes.mjs";

/** The most memory that a process holds while it checks a file, or only loads it. */
export function measureMemory({ documents, programs }) {
  return documents.map(({ name, file }) => {
    const { product, peer } = takeTurns({
      product: () => peakMemory([...programs.lint, file]),
      peer: () => peakMemory([programs.read, "load", file]),
    });
    return {
      what: `peak memory, ${name}`,
      product: "lint --no-examples",
      figure: product,
      unit: "MB",
      peer: { name: "js-yaml load", figure: peer },
      target: { ratio: 1.3 },
    };
  });
}
