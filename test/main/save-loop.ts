/**
 * A process to be killed (kill.test.ts): saves the same file again and again, two texts in turn, and says on standard output when it has
 * begun. Arguments: the file, then the files that hold the two texts.
 */
import { readFileSync } from "node:fs";
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import { writeAtomically } from "../../app/main/write-atomically.ts";

const [path = "", ...sources] = process.argv.slice(2);
const texts = sources.map((source) => readFileSync(source));

process.stdout.write("begun\n");
for (;;) for (const text of texts) await writeAtomically(nodeFileSystem, path, text);
