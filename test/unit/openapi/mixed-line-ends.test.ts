import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROPERTY_TIMEOUT } from "../../support/property-runs.ts";
import { add, remove } from "./plan.ts";

const CRLF =
  "openapi: 3.0.3\r\npaths:\r\n  /a:\r\n    get:\r\n      responses:\r\n        '200':\r\n          description: OK";
const SECOND = "\r\n        '404':\r\n          description: D";

describe("a CRLF document whose last line ends otherwise", () => {
  test("with LF: the line stays, and the new lines end as those around", () => {
    const text = `${CRLF}\n`;
    const added = add(text, "404", "D");
    expect(added).toBe(`${CRLF}\n${SECOND.slice(2)}\r\n`);
    expect(remove(added, "404")).toBe(text);
  });

  test("with LF, two entries: nothing above changes", () => {
    const text = `${CRLF}${SECOND}\n`;
    const added = add(text, "500", "D");
    expect(added).toBe(`${text}        '500':\r\n          description: D\r\n`);
    expect(remove(added, "500")).toBe(text);
  });

  test("with none", () => {
    const added = add(CRLF, "404", "D");
    expect(added).toBe(`${CRLF}${SECOND}`);
    expect(remove(added, "404")).toBe(CRLF);
  });

  test("with LF, before an empty map", () => {
    const head = CRLF.slice(0, CRLF.indexOf(":\r\n        '200'"));
    const text = `${head}: {}\n`;
    expect(add(text, "404", "D").split("\r\n").slice(0, 4)).toEqual(text.split("\r\n").slice(0, 4));
  });
});

test("an LF document whose last line ends with CRLF", () => {
  const text = `${CRLF.replaceAll("\r\n", "\n")}\r\n`;
  const added = add(text, "404", "D");
  expect(added).toBe(`${text}${SECOND.replaceAll("\r\n", "\n").slice(1)}\n`);
  expect(remove(added, "404")).toBe(text);
});

test("whatever the line ends are: every old line keeps its own, and removing gives the bytes back", {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  const ends = fc.array(fc.constantFrom("\n", "\r\n"), { minLength: 20, maxLength: 20 });
  const key = fc.constantFrom("100", "302", "500");
  fc.assert(
    fc.property(ends, fc.boolean(), fc.boolean(), key, (lineEnds, hasBlank, hasFinalEnd, code) => {
      const lines = `${CRLF}${hasBlank ? "\r\n" : ""}${SECOND}`.split("\r\n");
      const text = lines
        .map((line, index) => line + (index < lines.length - 1 || hasFinalEnd ? lineEnds[index] : ""))
        .join("");
      const added = add(text, code, "D");
      const rest = added.match(/[^\n]*\n|[^\n]+$/g) ?? [];
      // Only a last line that has no line end may get one.
      const old = (hasFinalEnd ? text : text.slice(0, text.lastIndexOf("\n") + 1)).match(/[^\n]*\n/g) ?? [];
      let at = 0;
      for (const line of rest) if (line === old[at]) at++;
      expect(at).toBe(old.length);
      expect(remove(added, code)).toBe(text);
    }),
  );
});
