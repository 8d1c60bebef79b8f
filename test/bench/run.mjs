// `npm run bench`: the product and its peers on the same files in one run, taking turns, each in a process of its own.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { buildStale } from "../../app/build.mjs";

const ROUNDS = 5;
const root = join(import.meta.dirname, "../..");
const corpus = join(root, "../shared/corpus");
const out = join(root, "out/bench");
const yamlFile = join(corpus, "github.yaml");

if (!existsSync(yamlFile)) {
  process.stdout.write("Nothing was measured: the documents are not there (../shared/corpus/github.yaml).\n");
  process.exit(0);
}

await buildStale(["cli"]);
await build({
  configFile: false,
  logLevel: "error",
  build: {
    outDir: out,
    target: "node20",
    minify: false,
    lib: { entry: join(import.meta.dirname, "read.ts"), formats: ["es"], fileName: () => "read.js" },
    rolldownOptions: { external: [/^node:/] },
  },
});

const lint = [join(root, "out/cli/response-designer.js"), "lint", "--no-examples", "--fail-on", "never"];
const read = join(out, "read.js");
const rows = [
  compare(
    "whole process, 9.9 MB YAML",
    { name: "lint", measure: () => wholeProcess([...lint, yamlFile]) },
    { name: "js-yaml load", measure: () => wholeProcess([read, "load", yamlFile]) },
  ),
  compare(
    "cold read, 9.9 MB YAML",
    { name: "text to operations", measure: () => inProcess("product", yamlFile) },
    { name: "js-yaml parseEvents", measure: () => inProcess("parse-events", yamlFile) },
  ),
];
const jsonFile = unpackedJson();
if (jsonFile !== undefined) {
  rows.push(
    compare(
      "cold read, 13 MB JSON",
      { name: "text to operations", measure: () => inProcess("product", jsonFile) },
      { name: "jsonc-parser parseTree", measure: () => inProcess("parse-tree", jsonFile) },
    ),
  );
}
print([["what", "product", "ms", "peer", "ms", "ratio"], ...rows]);

/** One row: the medians of both, and how many times longer the product takes. */
function compare(what, product, peer) {
  const times = { product: [], peer: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.product.push(product.measure());
    times.peer.push(peer.measure());
  }
  const [ours, theirs] = [median(times.product), median(times.peer)];
  return [what, product.name, ours.toFixed(0), peer.name, theirs.toFixed(0), (ours / theirs).toFixed(2)];
}

function wholeProcess(nodeArguments) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, nodeArguments, {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${nodeArguments.join(" ")} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** The reader says by itself how long it took, start of the process and reading the file not counted. */
function inProcess(what, file) {
  return Number(execFileSync(process.execPath, [read, what, file], { encoding: "utf8" }));
}

function unpackedJson() {
  const packed = join(corpus, "github-13mb.json.xz");
  const { status, stdout } = spawnSync("xz", ["--decompress", "--stdout", packed], { maxBuffer: 2 ** 28 });
  if (status !== 0) {
    process.stdout.write("The 13 MB JSON is left out: it cannot be unpacked here (xz is needed).\n");
    return undefined;
  }
  mkdirSync(out, { recursive: true });
  const file = join(out, "github-13mb.json");
  writeFileSync(file, stdout);
  return file;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function print(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const isNumber = (column) => [2, 4, 5].includes(column);
  process.stdout.write(`\nNode ${process.versions.node}, medians of ${ROUNDS}\n`);
  for (const row of table) {
    const cells = row.map((cell, i) => (isNumber(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i])));
    process.stdout.write(`${cells.join("  ").trimEnd()}\n`);
  }
}
