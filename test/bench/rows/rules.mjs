import { takeTurns } from "../compare.mjs";
import { outputOf, profileProcess } from "../processes.mjs";

/** All rules but the one about examples, cold, beside the reading of the same text; each in a process of its own, whose start is not counted. */
export function measureRules({ documents, programs, isProfiled, note }) {
  return documents.map(({ format, name, file }) => {
    const run = (what) => () => Number(outputOf([programs.rules, what, file]));
    const { rules, read } = takeTurns({ rules: run("rules"), read: run("read") });
    if (isProfiled) profileProcess(`rules-${format.toLowerCase()}`, [programs.rules, "rules", file], note);
    return {
      what: `all rules, ${name}`,
      product: "checkDocument",
      figure: rules,
      unit: "ms",
      peer: { name: "readDocument", figure: read },
      // The JSON is read so much faster that the same rules weigh more beside it.
      ...(format === "YAML" && { target: { ratio: 0.35 } }),
    };
  });
}
