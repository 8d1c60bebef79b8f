import { SEVERITY_WORDS } from "./own-rules.ts";
import { profiles } from "./profiles.ts";
import { rules } from "./rules.ts";

/** The JSON Schema (2020-12) of a project's own profile, for editors to complete and check `.response-rules.json` with. */
export function ownRulesSchema(): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Response rules of a project",
    description: "How Response Designer judges the documents in this folder.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      extends: {
        description: "The profile that the rules below change.",
        enum: profiles.map(({ id }) => id),
        default: "zos-connect",
      },
      rules: {
        description: "Severities by rule id, where they differ from the profile's.",
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map(({ meta }) => [meta.id, { description: meta.title, enum: SEVERITY_WORDS }]),
        ),
      },
      codes: {
        description:
          "The response keys that the project has agreed to use; others are findings of code-uncommon.",
        type: "array",
        items: { type: "string", pattern: "^(?:[1-5]\\d\\d|[1-5]XX|default)$" },
        uniqueItems: true,
      },
    },
  };
}
