import { takeTurns } from "../compare.mjs";
import { outputOf, profileProcess } from "../processes.mjs";

/**
 * The rules but the one about examples, cold, beside the reading of the same text: those of the profile that is asked unless another is
 * chosen, and every one. Each in a process of its own, whose start is not counted.
 */
export function measureRules({ documents, programs, isProfiled, note }) {
  return documents.flatMap(({ format, name, file }) => {
    const run = (what) => () => Number(outputOf([programs.rules, what, file]));
    const { usual, every, read } = takeTurns({ usual: run("usual"), every: run("every"), read: run("read") });
    if (isProfiled) profileProcess(`rules-${format.toLowerCase()}`, [programs.rules, "usual", file], note);
    const row = (what, figure) => ({
      what: `${what}, ${name}`,
      product: "checkDocument",
      figure,
      unit: "ms",
      peer: { name: "readDocument", figure: read },
    });
    // The JSON is read so much faster that the same rules weigh more beside it.
    const target = format === "YAML" && { target: { ratio: 0.35 } };
    return [{ ...row("the rules of z/OS Connect", usual), ...target }, row("every rule turned on", every)];
  });
}
