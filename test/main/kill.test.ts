import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import { writeAtomically } from "../../app/main/write-atomically.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { bundleProgram } from "./bundle-program.ts";

const KILLS = 200;
/** At the same time, so that the cores are used. */
const LANES = 2;
/** Long enough, in bytes, that a kill hits the writing. */
const texts = [Buffer.alloc(3_000_000, "old text\n"), Buffer.alloc(4_000_000, "new text\n")];
/** A few saves take so long, in milliseconds. */
const LONGEST_LIFE = 60;
/** Catches a hang, in milliseconds; so many processes take their time on a busy machine. */
const LIMIT = 300_000;

/** Starts a process that saves, and kills it at a random moment. */
async function killWhileSaving(program: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  setTimeout(() => child.kill("SIGKILL"), Math.random() * LONGEST_LIFE);
  expect(await ended).toEqual([null, "SIGKILL"]);
}

it(
  "leaves the file wholly old or wholly new, wherever the saving process is killed",
  async ({ annotate }) => {
    const root = temporaryFolder();
    const program = await bundleProgram("save-loop", join(root, "program"));
    const sources = texts.map((text, index) => {
      const source = join(root, `${index}.yaml`);
      writeFileSync(source, text);
      return source;
    });
    let hits = 0;

    async function lane(name: string): Promise<void> {
      const folder = join(root, name);
      const file = join(folder, "api.yaml");
      mkdirSync(folder);
      writeFileSync(file, texts[0] ?? "");
      let seen: string | undefined;
      for (let kill = 0; kill < KILLS / LANES; kill += 1) {
        await killWhileSaving([program, file, ...sources]);
        const bytes = readFileSync(file);
        expect(texts.some((text) => text.equals(bytes))).toBe(true);
        // At most one: what an earlier kill left, the next process removes before it writes.
        const [left, ...more] = readdirSync(folder).filter((entry) => entry !== "api.yaml");
        expect(more).toEqual([]);
        if (left !== undefined && left !== seen) hits += 1;
        seen = left;
      }
      await writeAtomically(nodeFileSystem, file, Buffer.from("done\n"));
      expect(readFileSync(file, "utf8")).toBe("done\n");
      expect(readdirSync(folder)).toEqual(["api.yaml"]);
    }

    await Promise.all(Array.from({ length: LANES }, (_, index) => lane(`lane-${index}`)));
    // Between the first byte of the temporary file and the rename.
    expect(hits).toBeGreaterThan(0);
    await annotate(`${hits} of ${KILLS} kills hit a save in the middle`);
  },
  LIMIT,
);
