import { describe, expect, it } from "vitest";
import { searchCodes } from "../../../shared/codes/search-codes.ts";
import { statusCodes } from "../../../shared/codes/status-codes.ts";
import { nextUsualCode, successCodeOf } from "../../../shared/codes/usual-codes.ts";

const first = (query: string) => searchCodes(query)[0]?.code;

describe("searchCodes", () => {
  it.each([
    ["404", 404],
    ["forb", 403],
    ["FORB", 403],
    ["not found", 404],
    ["gone", 410],
    ["teapot", 418],
    ["payload", 413],
    ["rate limit", 429],
    ["unauth", 401],
    ["permission", 550],
    ["created", 201],
    ["40 not", 404],
    ["no content", 204],
    ["timeout", 408],
  ])("%s finds %d first", (query, code) => {
    expect(first(query)).toBe(code);
  });

  it("finds by the beginning of the number, the usual codes first", () => {
    const codes = searchCodes("40").map(({ code }) => code);
    expect(codes).toHaveLength(10);
    expect(codes.slice(0, 2)).toEqual([400, 401]);
  });

  it("finds a class", () => {
    expect(searchCodes("4xx").every((status) => status.class === "4xx")).toBe(true);
    expect(searchCodes("4xx")).toHaveLength(29);
  });

  it("gives all for an empty query and none for nonsense", () => {
    expect(searchCodes("  ")).toBe(statusCodes);
    expect(searchCodes("qwertz")).toEqual([]);
    expect(searchCodes("600")).toEqual([]);
  });
});

describe("usual codes", () => {
  it.each([
    ["GET", "200"],
    ["post", "201"],
    ["delete", "204"],
    ["PURGE", "200"],
  ])("%s succeeds with %s", (method, code) => {
    expect(successCodeOf(method)).toBe(code);
  });

  it.each([
    ["get", [], "200"],
    ["get", ["200"], "404"],
    ["get", ["200", "404"], "400"],
    ["post", ["201"], "400"],
    ["post", ["201", "400", "401", "403"], "409"],
    ["PUT", ["200", "4XX"], "400"],
    ["purge", ["200"], "400"],
  ])("after %s %j comes %s", (method, used, code) => {
    expect(nextUsualCode(method, used)).toBe(code);
  });

  it("still finds one when all usual codes are in use", () => {
    const used: string[] = [];
    for (let i = 0; i < 25; i += 1) used.push(nextUsualCode("get", used));
    expect(new Set(used).size).toBe(25);
  });
});
