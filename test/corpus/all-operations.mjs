// Adds 418 to every operation of the corpus that has a response and removes it again, and prints the figures.
// What is checked is written at `checkDocument`.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const vitest = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--config", "test/vitest.config.ts", "--project", "corpus", "test/corpus/edits.test.ts"],
  { cwd: root, stdio: "inherit", env: { ...process.env, CORPUS: "all" } },
);
process.exitCode = status ?? 1;
