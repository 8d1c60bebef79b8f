import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findHeaderPreset } from "../../../shared/codes/header-presets.ts";
import { findUnregistered } from "../../../shared/codes/known-unregistered.ts";
import { codesOfClass, findStatusCode, phraseOf, statusCodes } from "../../../shared/codes/status-codes.ts";

const SEED = [200, 201, 202, 204, 300, 301, 302, 304, 400, 401, 403, 404, 410, 500, 501, 503, 550];
const SEED_PAGE = "../shared/reference/toolkit-response-codes.txt";

describe("the status codes", () => {
  it("are 65, ascending, each once", () => {
    const codes = statusCodes.map(({ code }) => code);
    expect(codes).toHaveLength(65);
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
  });

  it("hold the 17 codes of the toolkit's reference page, each with our words for it", () => {
    const listed = statusCodes.filter(({ seed }) => seed.listed);
    expect(listed.map(({ code }) => code)).toEqual(SEED);
    expect(listed.filter(({ seed }) => !seed.paraphrase)).toEqual([]);
  });

  it("lie in 100-599, the range of user-made codes", () => {
    expect(statusCodes.filter(({ code }) => code < 100 || code > 599)).toEqual([]);
  });

  it("know that the toolkit refuses class 1xx and nothing else", () => {
    const refused = statusCodes.filter(({ toolkitSupported }) => !toolkitSupported);
    expect(refused).toEqual(codesOfClass("1xx"));
  });

  it.skipIf(!existsSync(SEED_PAGE))("agree with the reference page", () => {
    const page = readFileSync(SEED_PAGE, "utf8");
    const onPage = [...page.matchAll(/^(\d{3}) \((.+)\)$/gm)];
    expect(onPage.map(([, code]) => Number(code))).toEqual(SEED);
    for (const [, code, phrase] of onPage) expect(phraseOf(String(code))).toBe(phrase);
    expect(page).toContain("100 to 599");
    expect(page).toContain("does not support the specification of 1xx");
  });

  it("stand in the file of their class", () => {
    for (const { code, class: name } of statusCodes) expect(name).toBe(`${String(code)[0]}xx`);
  });

  it("have a hint that fits a line of the picker", () => {
    const bad = statusCodes.filter(
      ({ hint }) => hint.length > 60 || !/^[a-z]/.test(hint) || hint.endsWith("."),
    );
    expect(bad).toEqual([]);
    expect(new Set(statusCodes.map(({ hint }) => hint)).size).toBe(65);
  });

  it("name only known codes as look-alikes, and never themselves", () => {
    for (const { code, confusedWith } of statusCodes)
      for (const other of confusedWith) {
        expect(findStatusCode(other.code), `${code} and ${other.code}`).toBeDefined();
        expect(other.code).not.toBe(code);
      }
  });

  it("have a preset for each header that a document should declare", () => {
    const all = statusCodes.flatMap(({ headers }) => [...headers.required, ...headers.recommended]);
    const declared = all.filter(({ declare }) => declare);
    expect(declared.filter(({ name }) => findHeaderPreset(name) === undefined)).toEqual([]);
    expect(declared.length).toBeGreaterThan(0);
  });
});

describe("phraseOf", () => {
  it.each([
    ["200", "OK"],
    ["404", "Not Found"],
    ["550", "Permission Denied"],
    ["4XX", "Client error"],
    ["2XX", "Success"],
    ["default", "Any other response"],
    ["306", undefined],
    ["418", undefined],
    ["299", undefined],
    ["600", undefined],
    ["4xx", undefined],
    ["", undefined],
  ])("%s -> %s", (key, phrase) => {
    expect(phraseOf(key)).toBe(phrase);
  });
});

describe("findUnregistered", () => {
  it("names the registered code that says the same", () => {
    expect(findUnregistered(420)?.alternative).toBe(429);
    expect(findUnregistered(499)?.alternative).toBeUndefined();
    expect(findUnregistered(404)).toBeUndefined();
  });
});
