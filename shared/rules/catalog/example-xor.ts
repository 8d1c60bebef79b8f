import type { Fix } from "../../model/finding.ts";
import type { MediaType } from "../../model/operation.ts";
import { copyValue } from "../../openapi/copy-value.ts";
import type { Look, Part } from "../../openapi/look.ts";
import { escapePointer } from "../../openapi/pointer.ts";
import { applyFix, editFix } from "../fixes.ts";
import { hasField, isMap, partSubject } from "../parts.ts";
import { exampleHoldersOf } from "../parts-examples.ts";
import { hasPlainHeaders } from "../parts-headers.ts";
import type { PartRule } from "../rule.ts";

const HEAD =
  "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        schema: {}\n";

/** There is one example, or there are named ones. */
export const exampleXor: PartRule = {
  meta: {
    id: "example-xor",
    group: "text",
    severity: "error",
    versions: ["3.0", "3.1", "3.2"],
    speaksInsteadOf: ["example-fields-xor"],
    title: "A media type or header has an example or examples, not both.",
    why: "The two exclude each other. A tool that meets both takes one of them, and nobody knows which.",
    mend: "Move the example among the examples, under a name of its own.",
    source: "OpenAPI 3.2.0 Media Type Object, Header Object",
    examples: {
      good: [
        { operation: `${HEAD}        example:\n          name: Tom` },
        {
          operation: `${HEAD}        examples:\n          tom:\n            value:\n              name: Tom`,
        },
      ],
      bad: [
        {
          operation: `${HEAD}        example:\n          name: Tom\n        examples:\n          kitty:\n            value:\n              name: Kitty`,
        },
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      X-Rate:\n        schema:\n          type: integer\n        example: 1\n        examples:\n          two:\n            value: 2",
        },
      ],
    },
  },
  scope: "part",
  concerns: ({ headers, content = [] }) => headers.length > 0 || content.some(hasBoth),
  concernsWritten: (_text, look, response) =>
    !hasPlainHeaders(look, response) || (response.content ?? []).some(hasBoth),
  check: (response, { look }) =>
    exampleHoldersOf(look, response)
      .filter(({ part }) => hasField(part, "example") && hasField(part, "examples"))
      .map(({ kind, part }) => ({
        place: part,
        message: `${partSubject(kind, part)} has both an example and examples. Move the example among the examples.`,
        fixes: [moveFix(look, part)],
      })),
};

function hasBoth({ fields }: Pick<MediaType, "fields">): boolean {
  return fields.includes("example") && fields.includes("examples");
}

/** A comment before or behind the example would be left where it is, or lost: then it is moved by hand. */
function moveFix(look: Look, holder: Part): Fix {
  const example = look.data(holder, "example");
  const examples = look.data(holder, "examples");
  const value = example?.node && copyValue(example.node, look.source(holder));
  if (example === undefined || examples === undefined || value === undefined || !isMap(examples))
    return editFix("Edit the examples");
  const at = `${examples.pointer}/${escapePointer(freeName(examples))}/value`;
  return applyFix("Move the example among the examples", [
    { type: "set-value", at, value },
    { type: "remove-value", at: example.pointer },
  ]);
}

function freeName(examples: Part): string {
  let name = "example";
  for (let number = 2; hasField(examples, name); number++) name = `example${number}`;
  return name;
}
