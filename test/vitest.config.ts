import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { RUNS_FACTOR } from "./support/property-runs.ts";

/** A limit that catches a hang and leaves a busy two-core machine its time. */
const testTimeout = 60_000 * RUNS_FACTOR;
const properties = "test/support/property-setup.ts";

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    // By default one processor is left idle, which on a machine of two is half of it.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          environment: "node",
          setupFiles: [properties],
          testTimeout,
        },
      },
      {
        test: {
          name: "corpus",
          include: ["test/corpus/**/*.test.ts"],
          environment: "node",
          setupFiles: [properties],
          testTimeout,
        },
      },
      {
        // The real package fetches its binary as soon as it is imported.
        resolve: { alias: { electron: `${import.meta.dirname}/support/fake-electron.ts` } },
        test: {
          name: "main",
          include: ["test/main/**/*.test.ts"],
          environment: "node",
          setupFiles: [properties],
          testTimeout,
        },
      },
      {
        test: {
          name: "component",
          include: ["test/component/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: [properties, "test/support/component-setup.ts"],
          testTimeout,
        },
      },
    ],
  },
});
