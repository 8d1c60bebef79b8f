import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeIo } from "../../../app/cli/node-io.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

it("finds the files of a pattern in order, without folders and packages", async () => {
  const folder = temporaryFolder();
  for (const name of [
    "apis/b.yaml",
    "apis/a.yaml",
    "apis/deep/c.yaml",
    "apis/d.json",
    "node_modules/x/e.yaml",
  ]) {
    const path = join(folder, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, "");
  }
  mkdirSync(join(folder, "apis/folder.yaml"));
  const found = await nodeIo.findFiles(`${folder}/**/*.yaml`);
  expect(found.map((path) => path.slice(folder.length + 1))).toEqual([
    "apis/a.yaml",
    "apis/b.yaml",
    "apis/deep/c.yaml",
  ]);
});
