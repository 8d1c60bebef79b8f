import { takeTurns } from "../compare.mjs";
import { outputOf, profileProcess } from "../processes.mjs";

/** The examples of a document compared with their schemas, each time in a process of its own, whose start and reading are not counted. */
export function measureExamples({ documents, programs, isProfiled, note }) {
  return documents
    .filter(({ format }) => format === "YAML")
    .map(({ name, file }) => {
      const compare = (what) => () => Number(outputOf([programs.examples, what, file]));
      const { product, ajv } = takeTurns({ product: compare("product"), ajv: compare("ajv") });
      if (isProfiled) profileProcess("examples", [programs.examples, "product", file], note);
      return {
        what: `examples, ${name}`,
        product: "checkExamples",
        figure: product,
        unit: "ms",
        peer: { name: "Ajv, compile and validate", figure: ajv },
        target: { ratio: 1.2 },
      };
    });
}
