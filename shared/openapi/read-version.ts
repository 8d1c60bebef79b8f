import type { OpenApiVersion } from "../model/operation.ts";
import type { SourceProblem } from "../model/text.ts";
import { allVersions } from "../model/versions.ts";
import { locate } from "../source/problem.ts";
import type { SourceTree } from "../source/tree.ts";
import { asMap, fieldOf, findField, textOf } from "./fields.ts";

/** The version as written, and the feature version that it belongs to; or why the document is none of OpenAPI. */
export type VersionResult =
  | { readonly ok: true; readonly openapi: string; readonly version: OpenApiVersion }
  | { readonly ok: false; readonly problem: SourceProblem };

const READABLE = "OpenAPI 2.0, 3.0, 3.1 and 3.2 can be read";

/** Reads `openapi` or `swagger` at the top of a document. */
export function readVersion(tree: SourceTree): VersionResult {
  const refuse = (offset: number, message: string, advice: string): VersionResult => ({
    ok: false,
    problem: locate(tree.text, offset, { message, advice }),
  });
  const root = asMap(tree.root);
  if (!root) {
    const what = tree.root.kind === "list" ? "a list" : "a single value";
    return refuse(
      tree.root.start,
      `This is no OpenAPI document: at its top level is ${what}, not a map.`,
      "Open a file that begins with `openapi:` or `swagger:`.",
    );
  }
  const older = findField(root, "swaggerVersion");
  const entry = findField(root, "openapi") ?? findField(root, "swagger");
  if (!entry) {
    if (older) {
      return refuse(
        older.start,
        `The document is written in Swagger ${textOf(older.value) ?? "1"}.`,
        `Convert it to OpenAPI first: ${READABLE}.`,
      );
    }
    return refuse(
      root.start,
      "This is no OpenAPI document: neither `openapi` nor `swagger` names a version.",
      "Add `openapi: 3.0.3` at the top if it is one, or open another file.",
    );
  }
  const openapi = textOf(fieldOf(root, entry.name))?.trim() ?? "";
  const version = allVersions.find((known) => openapi === known || openapi.startsWith(`${known}.`));
  if (!version || (version === "2.0") !== (entry.name === "swagger")) {
    return refuse(
      entry.value.start,
      openapi === ""
        ? `The version in \`${entry.name}\` is empty.`
        : `\`${entry.name}: ${openapi.slice(0, 40)}\` is no version that is known here.`,
      `Name the version that the document is written for: ${READABLE}.`,
    );
  }
  return { ok: true, openapi, version };
}
