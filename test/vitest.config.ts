import { defineConfig } from "vitest/config";

/** A limit that catches a hang and leaves a busy two-core machine its time. */
const testTimeout = 60_000;

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    projects: [
      { test: { name: "unit", include: ["test/unit/**/*.test.ts"], environment: "node", testTimeout } },
      { test: { name: "corpus", include: ["test/corpus/**/*.test.ts"], environment: "node", testTimeout } },
      {
        // The real package fetches its binary as soon as it is imported.
        resolve: { alias: { electron: `${import.meta.dirname}/support/fake-electron.ts` } },
        test: { name: "main", include: ["test/main/**/*.test.ts"], environment: "node", testTimeout },
      },
      {
        test: {
          name: "component",
          include: ["test/component/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: ["test/support/component-setup.ts"],
          testTimeout,
        },
      },
    ],
  },
});
