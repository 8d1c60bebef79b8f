import { expect, it } from "vitest";
import { runCli } from "../../support/run-cli.ts";

const API = `openapi: 3.0.3
paths:
  /a:
    get:
      x-response-findings:
        - { rule: content-forbidden, response: '204', reason: An old client wants it }
      responses:
        '204':
          description: Nothing
          content: { text/plain: {} }
`;
const lint = (...args: string[]) => runCli(["lint", "-", "--no-examples", ...args], { stdin: API });

it("lists a silenced finding with its reason, and does not count it", async () => {
  const { status, stdout } = await lint();
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^ +10:11 {2}silenced {2}GET \/a: 204 .+ Silenced: An old client wants it {2}content-forbidden \(/m,
  );
  expect(stdout).toMatch(/^0 errors, .+ hints?, 1 silenced in 1 file /m);
});

it("gives the reason in JSON", async () => {
  const report = JSON.parse((await lint("--format", "json")).stdout);
  const silenced = report.files[0].findings.filter(
    ({ silenced }: { silenced: unknown }) => silenced !== null,
  );
  expect(silenced).toMatchObject([{ rule: "content-forbidden", silenced: "An old client wants it" }]);
  expect(report.counts.error).toBe(0);
});

it("tells GitHub only what needs attention", async () => {
  expect((await lint("--format", "github")).stdout).not.toContain("content-forbidden");
});

it("tells code scanning that it is suppressed, and that others are not", async () => {
  const { stdout } = await lint("--format", "sarif");
  const results: readonly { ruleId: string; suppressions: unknown }[] = JSON.parse(stdout).runs[0].results;
  const of = (isSuppressed: boolean) =>
    results.filter(({ ruleId }) => (ruleId === "content-forbidden") === isSuppressed);
  expect(of(true).map(({ suppressions }) => suppressions)).toEqual([
    [{ kind: "inSource", justification: "An old client wants it" }],
  ]);
  expect(of(false).length).toBeGreaterThan(0);
  for (const { suppressions } of of(false)) expect(suppressions).toEqual([]);
});
