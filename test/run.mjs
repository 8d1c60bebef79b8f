// Runs every check that the project has, shows its output, and ends with one line that says how it went.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { targetNames } from "../app/build.mjs";
import { ensureBrowser } from "./support/browser.mjs";

const root = join(import.meta.dirname, "..");
const reports = join(root, "out/reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };

/** A check that is one thing: it passes or it fails. */
function check(name, script, ...scriptArguments) {
  const isPassed = run(name, script, scriptArguments) === 0;
  count(isPassed ? { passed: 1 } : { failed: 1 });
  return isPassed;
}

/** A check that is made of tests, which its own report counts. */
function tests(name, report, read, script, ...scriptArguments) {
  const status = run(name, script, scriptArguments);
  const counted = readReport(report, read);
  // Something failed that is no test: a file that cannot be loaded, a report that was never written.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  count(counted);
}

function run(name, script, scriptArguments) {
  heading(name);
  const result = spawnSync(process.execPath, [join(root, script), ...scriptArguments], {
    cwd: root,
    stdio: "inherit",
  });
  return result.status ?? 1;
}

function readReport(report, read) {
  try {
    return read(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function count({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

function heading(name) {
  process.stdout.write(`\n=== ${name}\n`);
}

check("Lint", "node_modules/@biomejs/biome/bin/biome", "check");
check("Types", "node_modules/typescript/bin/tsc", "--build");

const builds = targetNames.map((target) => check(`Build ${target}`, "app/build.mjs", target));

const vitestReport = join(reports, "vitest.json");
tests(
  "Unit, main and component tests",
  vitestReport,
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
  "node_modules/vitest/vitest.mjs",
  "run",
  "--config=test/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${vitestReport}`,
);

heading("End-to-end tests");
if (builds.every(Boolean)) {
  await endToEnd();
} else {
  process.stdout.write("Not run, because a build failed.\n");
}

async function endToEnd() {
  try {
    const { executablePath } = await ensureBrowser((line) => process.stdout.write(`Browser: ${line}\n`));
    process.env.CHROMIUM = executablePath;
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    count({ failed: 1 });
    return;
  }
  const report = join(reports, "playwright.json");
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
  tests(
    "End-to-end tests in that browser",
    report,
    ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
    "node_modules/@playwright/test/cli.js",
    "test",
    "--config=test/playwright.config.ts",
    "--reporter=list,json",
  );
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
