import type { MediaType, OpenApiVersion } from "../../model/operation.ts";
import type { Part } from "../../openapi/look.ts";
import { applyFix } from "../fixes.ts";
import { hasField, headersOf, mediaTypesOf, partSubject } from "../parts.ts";
import { placeOfUse } from "../parts-content.ts";
import { namedExamplesOf } from "../parts-examples.ts";
import { hasPlainHeaders } from "../parts-headers.ts";
import type { PartRule, ResponseProblem } from "../rule.ts";
import { showsNoneOf } from "../texts-of-responses.ts";

const OF_MEDIA = ["itemSchema", "prefixEncoding", "itemEncoding"];
const OF_EXAMPLE = ["dataValue", "serializedValue"];
const NEW_FIELDS = [...OF_MEDIA, ...OF_EXAMPLE];
/** Whether a media type has what came with OpenAPI 3.2, or is a reference, which may lead anywhere. */
function isNew({ fields }: Pick<MediaType, "fields">): boolean {
  return fields.some((name) => name === "$ref" || OF_MEDIA.includes(name));
}

/** No fields of OpenAPI 3.2 below it. */
export const export32Only: PartRule = {
  meta: {
    id: "export-3.2-only",
    group: "export",
    severity: "error",
    versions: ["3.0", "3.1"],
    title:
      "Below OpenAPI 3.2 a media type is no reference and has no itemSchema, prefixEncoding or itemEncoding, and an example has no dataValue or serializedValue.",
    why: "These came with OpenAPI 3.2. An older document is not valid with them, and tools do not read them.",
    mend: "Write a referenced media type out, give an example its value in value, and describe the items of a stream in words. Or write the document in OpenAPI 3.2.",
    source: "OpenAPI 3.2.0 Media Type Object; OpenAPI 3.2.0 Example Object; OpenAPI 3.2.0 Response Object",
    examples: {
      good: [
        {
          openapi: "3.1",
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        schema:\n          type: object\n        examples:\n          cat:\n            value: Tom",
        },
        {
          openapi: "3.2",
          operation:
            "responses:\n  '200':\n    description: The pets\n    content:\n      application/jsonl:\n        itemSchema:\n          type: object",
        },
      ],
      bad: [
        {
          openapi: "3.1",
          operation:
            "responses:\n  '200':\n    description: The pets\n    content:\n      application/jsonl:\n        itemSchema:\n          type: object",
        },
        {
          openapi: "3.1",
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        examples:\n          cat:\n            dataValue: Tom",
        },
        {
          openapi: "3.2",
          target: "3.1",
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        $ref: '#/components/mediaTypes/Pet'",
          document: "components:\n  mediaTypes:\n    Pet:\n      schema:\n        type: object",
        },
      ],
    },
  },
  scope: "part",
  concerns: ({ headers, content = [] }) =>
    headers.length > 0 || content.some((media) => media.hasExample || isNew(media)),
  concernsWritten: (text, look, response) =>
    !hasPlainHeaders(look, response) ||
    (response.content ?? []).some(isNew) ||
    !showsNoneOf(look, text, NEW_FIELDS),
  check: (response, { look, version }) => {
    if (look.writtenIn === "2.0") return [];
    const headers = headersOf(look, response);
    const media = [
      ...headers.flatMap((header) => mediaTypesOf(look, header)),
      ...mediaTypesOf(look, response),
    ];
    const examples = namedExamplesOf(look, response);
    return [
      ...media.flatMap((one) => problemsOfMedia(one, version)),
      ...examples.flatMap((one) => problemsOfExample(one, version)),
    ];
  },
};

function problemsOfMedia(media: Part, version: OpenApiVersion): readonly ResponseProblem[] {
  if (!media.reference) return problemsOf("media type", media, OF_MEDIA, version);
  const message = `The media type ${media.name} is a reference, which OpenAPI ${version} does not know. Write the media type out.`;
  return [{ place: placeOfUse(media), message }];
}

function problemsOfExample(example: Part, version: OpenApiVersion): readonly ResponseProblem[] {
  const isPlain = ["value", "externalValue", "serializedValue"].every((name) => !hasField(example, name));
  if (!isPlain || !hasField(example, "dataValue")) return problemsOf("example", example, OF_EXAMPLE, version);
  const rename = { type: "rename-key", at: `${example.pointer}/dataValue`, to: "value" } as const;
  const fixes = [applyFix("Rename dataValue to value", [rename], true)];
  return problemsOf("example", example, OF_EXAMPLE, version, "Call it value.").map((problem) => ({
    ...problem,
    fixes,
  }));
}

function problemsOf(
  kind: string,
  part: Part,
  fields: readonly string[],
  version: OpenApiVersion,
  advice = "Leave it out, and say the same in words.",
): readonly ResponseProblem[] {
  const found = fields.filter((name) => hasField(part, name));
  if (found.length === 0) return [];
  const message = `${partSubject(kind, part)} has ${found.join(" and ")}, which OpenAPI ${version} does not know. ${advice}`;
  return [{ place: part, message }];
}
