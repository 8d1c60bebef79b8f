import type { SourceProblem } from "../model/text.ts";
import { findTooManyValues } from "./many-values.ts";
import { locate } from "./problem.ts";
import { readJson } from "./read-json.ts";
import { readYaml } from "./read-yaml.ts";
import type { ReadOptions } from "./stem.ts";
import { beginningOf, beginsWithBracket } from "./text-beginning.ts";
import type { SourceTree } from "./tree.ts";

export type SourceResult =
  | { readonly ok: true; readonly tree: SourceTree }
  | { readonly ok: false; readonly problem: SourceProblem };

/**
 * Reads YAML or JSON into a tree of positions. A text that begins with `{` is JSON when it parses as JSON, else YAML in
 * flow style; when it is neither, the JSON problem is given if its keys look like JSON's.
 * @returns the tree, or the first thing that is wrong
 */
export function readSource(text: string, options: ReadOptions = {}): SourceResult {
  const unusable = findUnusable(text);
  if (unusable) return { ok: false, problem: unusable };
  if (!beginsWithBracket(text)) return readYaml(text, options);
  const json = readJson(text, options);
  if (json.ok) return json;
  const body = beginningOf(text);
  // A block of YAML cannot begin with a quoted key in braces, so such a text is meant as JSON even when YAML's flow style
  // would take it (a trailing comma, a comment): editing it as YAML would hide the fault from every JSON reader.
  if (/^\{\s*"/.test(body)) return json;
  const yaml = readYaml(text, options);
  return yaml.ok ? yaml : /^\{\s*$/.test(body.slice(0, 64)) ? json : yaml;
}

function findUnusable(text: string): SourceProblem | undefined {
  const nul = text.indexOf("\0");
  if (nul !== -1) {
    return locate(text, nul, {
      message: "The file holds NUL characters, so it is no text in UTF-8.",
      advice: "Open an OpenAPI document in YAML or JSON, saved as UTF-8.",
    });
  }
  // A byte order mark is white space to the pattern.
  if (!/\S/.test(text)) {
    return {
      message: "The document is empty.",
      advice: "Put an OpenAPI document in it, choose another file, or start a new one.",
    };
  }
  const excess = findTooManyValues(text);
  if (excess === undefined) return undefined;
  return locate(text, excess, {
    message: "The file holds more values than can be read: up to here there are eight million.",
    advice: "Split the document into several files, or take out what is no part of the API's description.",
  });
}
