import { describe, expect, it } from "vitest";
import {
  isJson,
  isMediaRange,
  isProblemJson,
  parseMediaType,
  sameMediaType,
} from "../../../shared/openapi/media-type-name.ts";

describe("a media type", () => {
  it.each([
    "application/json",
    "Application/JSON",
    "application/vnd.api+json; version=2",
    'text/html ;charset="utf-8"',
    'multipart/mixed; boundary="a;b\\"c"',
    "application/json;",
    "text/*",
    "*/*",
  ])("is %s", (text) => {
    expect(parseMediaType(text)).toBeDefined();
  });

  it.each([
    "",
    "json",
    "application/",
    "/json",
    "application/json/x",
    "application json",
    "*",
    "*/json",
    "application/json charset=utf-8",
    "application/json; charset",
    "application/json, text/html",
  ])("is not %j", (text) => {
    expect(parseMediaType(text)).toBeUndefined();
  });
});

describe("two spellings are the same media type", () => {
  it.each([
    ["text/html;charset=utf-8", "Text/HTML ; Charset=UTF-8", true],
    ['text/html;charset="utf-8"', "text/html;charset=utf-8", true],
    ["a/b;x=1;y=2", "a/b; y=2; x=1", true],
    ["a/b;v=x", "a/b;v=X", false],
    ["a/b", "a/b;v=x", false],
    ["json", "JSON", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(sameMediaType(one) === sameMediaType(other)).toBe(same);
  });
});

it("knows ranges, JSON and problem details by any spelling", () => {
  expect(["text/*", "*/*", "text/plain", "*"].map(isMediaRange)).toEqual([true, true, false, false]);
  expect(["Application/JSON;v=1", "a/b+json", "a/jsonx", "text/plain"].map(isJson)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(
    ["application/Problem+JSON; charset=utf-8", "application/problem+xml", "application/json"].map(
      isProblemJson,
    ),
  ).toEqual([true, false, false]);
});
