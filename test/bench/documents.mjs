import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const corpus = join(import.meta.dirname, "../../../shared/corpus");
const out = join(import.meta.dirname, "../../out/bench");

/** The large documents that are there, the YAML first; says what is left out. */
export function findDocuments(note) {
  const yaml = join(corpus, "github.yaml");
  if (!existsSync(yaml)) {
    note("Nothing was measured: the documents are not there (../shared/corpus/github.yaml).");
    return [];
  }
  const json = unpackedJson();
  if (json === undefined) note("The 13 MB JSON is left out: it cannot be unpacked here (xz is needed).");
  const documents = [{ format: "YAML", name: "9.9 MB YAML", file: yaml }];
  return json === undefined ? documents : [...documents, { format: "JSON", name: "13 MB JSON", file: json }];
}

function unpackedJson() {
  const packed = join(corpus, "github-13mb.json.xz");
  const { status, stdout } = spawnSync("xz", ["--decompress", "--stdout", packed], { maxBuffer: 2 ** 28 });
  if (status !== 0) return undefined;
  mkdirSync(out, { recursive: true });
  const file = join(out, "github-13mb.json");
  writeFileSync(file, stdout);
  return file;
}
