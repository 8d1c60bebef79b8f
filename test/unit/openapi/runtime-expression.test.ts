import { describe, expect, it } from "vitest";
import {
  expressionsIn,
  meantExpression,
  parseRuntimeExpression,
} from "../../../shared/openapi/runtime-expression.ts";

describe("runtime expressions (OpenAPI 3.2.0, Link Object)", () => {
  it.each([
    ["$url", { of: "url" }],
    ["$method", { of: "method" }],
    ["$statusCode", { of: "statusCode" }],
    ["$request.path.id", { of: "request", in: "path", name: "id" }],
    ["$request.query.queryUrl[]", { of: "request", in: "query", name: "queryUrl[]" }],
    ["$request.header.content-type", { of: "request", in: "header", name: "content-type" }],
    ["$request.body", { of: "request", in: "body", pointer: undefined }],
    ["$request.body#/user/uuid", { of: "request", in: "body", pointer: "/user/uuid" }],
    ["$response.body#/status", { of: "response", in: "body", pointer: "/status" }],
    ["$response.body#", { of: "response", in: "body", pointer: "" }],
    ["$response.body#/a~1b~0c/0", { of: "response", in: "body", pointer: "/a~1b~0c/0" }],
    ["$response.header.Server", { of: "response", in: "header", name: "Server" }],
    ["$request.path.a.b", { of: "request", in: "path", name: "a.b" }],
  ])("reads %s", (text, expected) => {
    expect(parseRuntimeExpression(text)).toEqual(expected);
  });

  it.each([
    "",
    "url",
    "$Url",
    "$url ",
    "$request",
    "$request.",
    "$request.cookie.id",
    "$request.header.",
    "$request.header.a b",
    "$request.header",
    "$request.bodies",
    "$response.body.id",
    "$response.body#id",
    "$response.body#/a~2",
    "$response.body/id",
    '$request.query."',
    "$response.id",
  ])("refuses %j", (text) => {
    expect(parseRuntimeExpression(text)).toBeUndefined();
  });

  it.each([
    ["$response.body#/id", ["$response.body#/id"]],
    ["pet-{$response.body#/id}-{$url}", ["$response.body#/id", "$url"]],
    ["$respons.body#/id", ["$respons.body#/id"]],
    ["$top", []],
    ["$5.00", []],
    ["$", []],
    ["{id}", []],
    ["costs $url", []],
  ])("%s holds %j", (text, expected) => {
    expect(expressionsIn(text)).toEqual(expected);
  });

  it.each([
    ["$response.body.id", "$response.body#/id"],
    ["$response.body#id", "$response.body#/id"],
    ["$request.body/user/id", "$request.body#/user/id"],
    ["$response.body#user.id", "$response.body#/user/id"],
    ["$Response.Body#/id", "$response.body#/id"],
    ["$status_code", "$statusCode"],
    ["$response.id", undefined],
    ["$request.cookie.id", undefined],
  ])("%s was meant as %s", (text, expected) => {
    expect(meantExpression(text)).toBe(expected);
  });
});
