// `read.js WHAT FILE`: reads a file once, in a process of its own, and prints for how many milliseconds.
import { readFileSync } from "node:fs";
import { load, parseEvents } from "js-yaml";
import { parseTree } from "jsonc-parser";
import { readDocument } from "../../../shared/openapi/read-document.ts";

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  product: (text) => readDocument(text).ok,
  load: (text) => load(text),
  "parse-events": (text) => parseEvents(text, {}),
  "parse-tree": (text) => parseTree(text),
  "json-parse": (text) => JSON.parse(text),
};

const [what = "", file = ""] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const start = performance.now();
if (!readers[what]?.(text)) throw new Error(`${what} has read nothing from ${file}.`);
process.stdout.write(`${(performance.now() - start).toFixed(1)}\n`);
