import type { Finding } from "../../shared/model/finding.ts";
import type { OpenApiVersion } from "../../shared/model/operation.ts";
import { checkDocument } from "../../shared/rules/engine.ts";
import type { ProfileId } from "../../shared/rules/profiles.ts";
import { documentOf } from "./rule-examples.ts";

interface Case {
  readonly profile?: ProfileId;
  readonly method?: string;
  readonly openapi?: OpenApiVersion;
  /** The version that it is judged for; its own unless given. */
  readonly target?: OpenApiVersion;
  /** What stands in the operation beside the responses, from the first column. */
  readonly fields?: string;
  /** Further top-level fields of the document, from the first column. */
  readonly document?: string;
}

/** What a rule says of an operation with these responses: entries of the map, indented by two. */
export function findings(
  rule: string,
  responses: string,
  { profile = "openapi", fields = "", target, ...rest }: Case = {},
): readonly Finding[] {
  const document = documentOf({ ...rest, operation: `${fields}responses:\n${responses}` });
  const options = { profile, examples: "all", ...(target && { version: target }) } as const;
  return checkDocument(document, options).filter((finding) => finding.rule === rule);
}

/** The titles of all fixes. */
export function titles(found: readonly Finding[]): readonly string[] {
  return found.flatMap(({ fixes }) => fixes.map(({ title }) => title));
}

/** A response as an entry of the map, with the key as it is to be written. */
export function entry(key: string, description = "Some case"): string {
  return `  ${key}:\n    description: ${description}\n`;
}

/** A body, to stand behind `entry`. */
export const BODY = "    content:\n      application/json:\n        schema:\n          type: object\n";
