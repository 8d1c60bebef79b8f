import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import { temporaryBeside } from "../../app/main/temporary-file.ts";
import { writeAtomically } from "../../app/main/write-atomically.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const bytes = Buffer.from("new\n");

/** A temporary file as a process of that id makes it. */
function temporaryOf(folder: string, id: number | undefined, from = "api.yaml"): string {
  const path = temporaryBeside(join(folder, from)).replace(`-${process.pid}-`, `-${id}-`);
  writeFileSync(path, "half");
  return basename(path);
}

function runningProcess(): number | undefined {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  onTestFinished(() => void child.kill());
  return child.pid;
}

it("syncs the file before it takes the place of the old one, and the folder after", async () => {
  const folder = temporaryFolder();
  const steps: string[] = [];
  const files = {
    ...nodeFileSystem,
    // Resolves when the bytes are on the disk, so says the port.
    create: async (path: string, content: Uint8Array) => {
      await nodeFileSystem.create(path, content, "usual");
      steps.push("written and synced");
    },
    rename: async (from: string, to: string) => {
      steps.push("renamed");
      await nodeFileSystem.rename(from, to);
    },
    syncFolder: async (path: string) => {
      steps.push("folder synced");
      await nodeFileSystem.syncFolder(path);
    },
  };
  await writeAtomically(files, join(folder, "api.yaml"), bytes);
  expect(steps).toEqual(["written and synced", "renamed", "folder synced"]);
});

it("removes what ended processes left, and nothing else", async () => {
  const folder = temporaryFolder();
  const ended = spawnSync(process.execPath, ["-e", ""]).pid;
  temporaryOf(folder, ended);
  const ofRunning = temporaryOf(folder, runningProcess());
  const ofThisOne = temporaryOf(folder, process.pid);
  const others = ["notes.tmp", `.response-designer-00000000-${ended}-${"0".repeat(36)}.tmp`, `.${ended}.tmp`];
  for (const name of others) writeFileSync(join(folder, name), "");
  await writeAtomically(nodeFileSystem, join(folder, "api.yaml"), bytes);
  expect(readdirSync(folder).sort()).toEqual(["api.yaml", ofRunning, ofThisOne, ...others].sort());
});

it("makes a new file as the folder has them, or for this user alone", async () => {
  const folder = temporaryFolder();
  await writeAtomically(nodeFileSystem, join(folder, "usual"), bytes);
  await writeAtomically(nodeFileSystem, join(folder, "private"), bytes, { newFile: "private" });
  writeFileSync(join(folder, "plain"), "");
  const modeOf = (name: string) => statSync(join(folder, name)).mode & 0o777;
  expect(modeOf("usual")).toBe(modeOf("plain"));
  expect(modeOf("private")).toBe(0o600);
});

it("leaves everything as it was when it is stopped at the last moment", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "api.yaml");
  writeFileSync(path, "old\n");
  const beforeReplacing = () => Promise.reject(new Error("not now"));
  await expect(writeAtomically(nodeFileSystem, path, bytes, { beforeReplacing })).rejects.toThrow("not now");
  expect(readFileSync(path, "utf8")).toBe("old\n");
  expect(readdirSync(folder)).toEqual(["api.yaml"]);
});
