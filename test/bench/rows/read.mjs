import { takeTurns } from "../compare.mjs";
import { outputOf, profileProcess } from "../processes.mjs";

/** The peers that read a document of this format, and how many times as long the product may take. */
const peers = {
  YAML: [{ name: "js-yaml parseEvents", reader: "parse-events", ratio: 1.3 }],
  JSON: [
    { name: "jsonc-parser parseTree", reader: "parse-tree", ratio: 0.7 },
    { name: "JSON.parse", reader: "json-parse", ratio: 3 },
  ],
};

/** Text to operations with positions, cold: each reading in a process of its own, whose start is not counted. */
export function measureRead({ documents, programs, isProfiled, note }) {
  return documents.flatMap(({ format, name, file }) => {
    const read = (reader) => () => Number(outputOf([programs.read, reader, file]));
    const measures = peers[format].map(({ reader }) => [reader, read(reader)]);
    const medians = takeTurns({ product: read("product"), ...Object.fromEntries(measures) });
    if (isProfiled) profileProcess(`read-${format.toLowerCase()}`, [programs.read, "product", file], note);
    return peers[format].map((peer) => ({
      what: `cold read, ${name}`,
      product: "readDocument",
      figure: medians.product,
      unit: "ms",
      peer: { name: peer.name, figure: medians[peer.reader] },
      target: { ratio: peer.ratio },
    }));
  });
}
