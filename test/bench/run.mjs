// `npm run bench`: the product beside its peers on the same files in one run, taking turns, and what is to be reached.
//
//   npm run bench                          every row
//   npm run bench -- edit memory           some rows: read, edit, rules, examples, lint, memory, open, keys
//   npm run bench -- --profile edit        also writes profiles to out/bench/profiles, for the "Performance" panel of Chromium
//
// It is a measure, not a test: the exit status is 0 whatever the figures. The documents are those of ../shared/corpus.
import { availableParallelism, cpus, loadavg } from "node:os";
import { findDocuments } from "./documents.mjs";
import { buildPrograms } from "./programs.mjs";
import { measureEdit } from "./rows/edit.mjs";
import { measureExamples } from "./rows/examples.mjs";
import { measureKeys } from "./rows/keys.mjs";
import { measureLint } from "./rows/lint.mjs";
import { measureMemory } from "./rows/memory.mjs";
import { measureOpen } from "./rows/open.mjs";
import { measureRead } from "./rows/read.mjs";
import { measureRules } from "./rows/rules.mjs";
import { toTable } from "./table.mjs";

const groups = {
  read: measureRead,
  edit: measureEdit,
  rules: measureRules,
  examples: measureExamples,
  lint: measureLint,
  memory: measureMemory,
  open: measureOpen,
  keys: measureKeys,
};

/** Lines for under the table. */
const notes = new Set();
const note = (line) => notes.add(line);

const words = process.argv.slice(2);
const isProfiled = words.includes("--profile");
const named = words.filter((word) => word !== "--profile");
const unknown = named.find((name) => !(name in groups));
if (unknown === undefined) await bench(named.length > 0 ? named : Object.keys(groups));
else {
  process.stderr.write(`There is no row "${unknown}". Name some of ${Object.keys(groups).join(", ")}.\n`);
  process.exitCode = 2;
}

async function bench(names) {
  const [load] = loadavg();
  const documents = findDocuments(note);
  const programs = documents.length > 0 ? await buildPrograms() : undefined;
  const rows = [];
  for (const name of programs ? names : []) {
    process.stderr.write(`Measuring: ${name}\n`);
    try {
      rows.push(...(await groups[name]({ documents, programs, isProfiled, note })));
    } catch (error) {
      // A row that cannot be measured must not keep the others from being seen.
      note(`${name} was given up: ${error.message}`);
    }
  }
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model}), load ${load.toFixed(1)} at the start`;
  process.stdout.write(`\nNode ${process.versions.node}, ${machine}\n`);
  if (rows.length > 0) process.stdout.write(toTable(rows));
  for (const line of notes) process.stdout.write(`${line}\n`);
}
