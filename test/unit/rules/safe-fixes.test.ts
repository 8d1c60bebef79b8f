import { describe, expect, it } from "vitest";
import { runCli } from "../../support/run-cli.ts";

const fix = (stdin: string) => runCli(["fix", "-"], { stdin });

/** What `fix` does unasked must leave what the responses mean as it is, and what a person has decided. */
describe("fix leaves", () => {
  it("a shared part that nothing in the document refers to, as another file may", async () => {
    const text = `openapi: 3.0.3
paths:
  /pets:
    get: { responses: { '200': { description: The pets, content: { text/plain: {} } } } }
components:
  responses:
    NotFound: { description: No such pet }
`;
    expect((await fix(text)).stdout).toBe(text);
  });

  it("a silence without a reason that silences something, and what it silences", async () => {
    const text = `openapi: 3.0.3
paths:
  /pets:
    delete:
      x-response-findings:
        - rule: content-forbidden
          response: '204'
      responses:
        '204': { description: Gone, content: { text/plain: {} } }
`;
    expect((await fix(text)).stdout).toBe(text);
  });

  it("the first of two equal silences, which has the reason", async () => {
    const silence = (more: string) => `        - { rule: content-forbidden, response: '204'${more} }\n`;
    const text = (silences: string) => `openapi: 3.0.3
paths:
  /pets:
    delete:
      x-response-findings:
${silences}      responses:
        '204': { description: Gone, content: { text/plain: {} } }
`;
    const first = silence(", reason: An old client waits for it");
    expect((await fix(text(first + silence("")))).stdout).toBe(text(first));
  });
});
