import type { Fix } from "../../model/finding.ts";
import type { OpenApiVersion } from "../../model/operation.ts";
import type { Part } from "../../openapi/look.ts";
import { applyFix } from "../fixes.ts";
import { hasField, isMap, partSubject } from "../parts.ts";
import { namedExamplesOf } from "../parts-examples.ts";
import { mayHoldExamples } from "../responses.ts";
import type { PartRule } from "../rule.ts";
import { showsNoneOf } from "../texts-of-responses.ts";

const HEAD =
  "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        examples:\n          tom:\n";

/** The fields that hold or name the value. From 3.2 on the data may stand beside its text, or beside the file of its text. */
const FIELDS = ["value", "dataValue", "serializedValue", "externalValue"] as const;
type Field = (typeof FIELDS)[number];

/** Without one of these, nothing can stand beside another. */
const BESIDE_VALUE: readonly Field[] = ["dataValue", "serializedValue", "externalValue"];

/** Below 3.2 the others are unknown, which `export-3.2-only` says. */
const OLD_FIELDS: readonly Field[] = ["value", "externalValue"];

/** A named example says its value in one way. */
export const exampleFieldsXor: PartRule = {
  meta: {
    id: "example-fields-xor",
    group: "text",
    severity: "error",
    versions: ["3.0", "3.1", "3.2"],
    title: "A named example gives its value in one way.",
    why: "The fields exclude each other. With two of them nobody knows which one is the example.",
    mend: "Keep one of the fields. In OpenAPI 3.2 dataValue may stand beside serializedValue or beside externalValue.",
    source: "OpenAPI 3.2.0 Example Object",
    examples: {
      good: [
        { operation: `${HEAD}            value:\n              name: Tom` },
        {
          openapi: "3.2",
          operation: `${HEAD}            dataValue:\n              name: Tom\n            serializedValue: '{"name":"Tom"}'`,
        },
      ],
      bad: [
        {
          operation: `${HEAD}            value:\n              name: Tom\n            externalValue: https://example.com/tom.json`,
        },
        {
          openapi: "3.2",
          operation: `${HEAD}            dataValue:\n              name: Tom\n            value:\n              name: Tom`,
        },
      ],
    },
  },
  scope: "part",
  concerns: mayHoldExamples,
  concernsWritten: (text, look, { content = [] }) =>
    content.some(({ fields }) => fields.includes("$ref")) || !showsNoneOf(look, text, BESIDE_VALUE),
  check: (response, { look, version }) =>
    namedExamplesOf(look, response)
      .filter(isMap)
      .flatMap((example) => {
        const fault = faultOf(example, version);
        return fault ? [{ place: example, ...fault }] : [];
      }),
};

function faultOf(
  example: Part,
  version: OpenApiVersion,
): { readonly message: string; readonly fixes: readonly Fix[] } | undefined {
  const known = version === "3.2" ? FIELDS : OLD_FIELDS;
  const present = known.filter((name) => hasField(example, name));
  if (canStandTogether(present)) return undefined;
  const choices = present.map((kept) => present.filter((name) => canStandTogether([kept, name])));
  const titled = new Map(choices.map((kept) => [`Keep ${kept.join(" and ")}`, kept]));
  return {
    message: `${partSubject("example", example)} has ${listOf(present)}, which exclude each other. Keep one of them.`,
    fixes: [...titled].flatMap(([title, kept]) =>
      canStandTogether(kept) ? [applyFix(title, removals(example, present, kept))] : [],
    ),
  };
}

/** Beside `value` nothing may stand, and of the two that give the text only one. */
function canStandTogether(names: readonly Field[]): boolean {
  const some = new Set(names);
  if (some.has("value")) return some.size === 1;
  return !(some.has("serializedValue") && some.has("externalValue"));
}

function removals({ pointer }: Part, present: readonly Field[], kept: readonly Field[]) {
  return present
    .filter((name) => !kept.includes(name))
    .map((name) => ({ type: "remove-value", at: `${pointer}/${name}` }) as const);
}

function listOf(names: readonly Field[]): string {
  return names.length === 2 ? `both ${names.join(" and ")}` : names.join(", ");
}
