// `rules.js WHAT FILE`: reads a file, or judges it by every rule but the one about examples, those too that no profile turns on;
// in a process of its own, and prints for how many milliseconds.
import { readFileSync } from "node:fs";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { rules } from "../../../shared/rules/rules.ts";

const [what = "", file = ""] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const severities = Object.fromEntries(rules.map(({ meta }) => [meta.id, "hint"] as const));

let start = performance.now();
const result = readDocument(text);
if (!result.ok) throw new Error(result.problem.message);
if (what === "rules") {
  start = performance.now();
  const found = checkDocument(result.document, {
    profile: "strict",
    own: { severities },
    examples: "none",
  });
  if (found.length === 0) throw new Error("Nothing was found.");
}
process.stdout.write(`${(performance.now() - start).toFixed(1)}\n`);
