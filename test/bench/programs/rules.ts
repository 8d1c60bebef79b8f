// `rules.js WHAT FILE`: reads a file, or judges it by the rules that are asked unless somebody chooses (`usual`), or by every rule, those
// too that no profile turns on (`every`), but never by the one about examples; in a process of its own, and prints for how many milliseconds.
import { readFileSync } from "node:fs";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { type CheckOptions, checkDocument } from "../../../shared/rules/engine.ts";
import { rules } from "../../../shared/rules/rules.ts";

const [what = "", file = ""] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const severities = Object.fromEntries(rules.map(({ meta }) => [meta.id, "hint"] as const));
const options: Readonly<Record<string, CheckOptions>> = {
  usual: { profile: "zos-connect" },
  every: { profile: "strict", own: { severities } },
};

let start = performance.now();
const result = readDocument(text);
if (!result.ok) throw new Error(result.problem.message);
const asked = options[what];
if (asked) {
  start = performance.now();
  const found = checkDocument(result.document, asked);
  if (found.length === 0) throw new Error("Nothing was found.");
}
process.stdout.write(`${(performance.now() - start).toFixed(1)}\n`);
