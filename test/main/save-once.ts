/** A process with limits of its own (save-errors.test.ts): opens the file, saves so many bytes and tells on standard output what the save said. */
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import { createDocuments } from "../../app/main/documents.ts";

const [path = "", length = ""] = process.argv.slice(2);
const documents = createDocuments(nodeFileSystem);
const opened = await documents.open(path);
if (!opened.ok) throw new Error(opened.message);
const { id, text: before, version: base } = opened.document;
const text = "a".repeat(Number(length));
const result = await documents.save({
  id,
  text,
  edits: [{ start: 0, end: before.length, text }],
  base,
});
process.stdout.write(JSON.stringify(result));
