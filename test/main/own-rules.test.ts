import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import { createDocuments } from "../../app/main/documents.ts";
import type { DocumentId } from "../../shared/host/host.ts";
import { type Faults, faultyFileSystem } from "../support/fake-ports.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A document that is open, and the path at which its project's rules would be. */
async function opened() {
  const folder = temporaryFolder();
  const file = join(folder, "api.yaml");
  writeFileSync(file, "openapi: 3.0.3\n");
  const faults: { -readonly [K in keyof Faults]: Faults[K] } = {};
  const documents = createDocuments(faultyFileSystem(faults));
  const result = await documents.open(file);
  if (!result.ok) throw new Error(result.message);
  const { id } = result.document;
  return { path: join(folder, ".response-rules.json"), faults, read: () => documents.readOwnRules(id) };
}

it("are what the file beside the document says now", async () => {
  const { path, read } = await opened();
  expect(await read()).toEqual({ status: "none" });
  writeFileSync(path, '\ufeff{ "extends": "strict" }');
  expect(await read()).toEqual({ status: "read", text: '{ "extends": "strict" }' });
  writeFileSync(path, "{}");
  expect(await read()).toEqual({ status: "read", text: "{}" });
});

it("are not looked for beside a document that is not open", async () => {
  const read = createDocuments(nodeFileSystem).readOwnRules("made-up" as DocumentId);
  expect(await read).toEqual({ status: "unknown" });
});

it("are not read when the file is larger than 1 MB", async () => {
  const { path, faults, read } = await opened();
  writeFileSync(path, "");
  truncateSync(path, 1_000_001);
  faults.read = "EIO";
  expect(await read()).toMatchObject({ status: "failed", message: expect.stringContaining("1 MB") });
});

it("are not read from what is no file", async () => {
  const { path, read } = await opened();
  mkdirSync(path);
  expect(await read()).toMatchObject({ status: "failed", message: expect.stringContaining("a folder") });
});

it("say why they cannot be read, and what to do", async () => {
  const { path, faults, read } = await opened();
  writeFileSync(path, Buffer.from([0x7b, 0xe4, 0x7d]));
  expect(await read()).toMatchObject({ status: "failed", message: expect.stringContaining("0xE4") });
  faults.read = "EACCES";
  expect(await read()).toEqual({
    status: "failed",
    message: ".response-rules.json may not be read. Ask for the permission to read it, or open a copy.",
  });
});
