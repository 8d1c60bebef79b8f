import { versions3 } from "../../model/versions.ts";
import type { Look, Part } from "../../openapi/look.ts";
import { isProblemJson } from "../../openapi/media-type-name.ts";
import { mayBe, propertyIn, type ValueKind } from "../../openapi/schema-reading.ts";
import { applyFix } from "../fixes.ts";
import { mediaTypesIn, textIn } from "../parts.ts";
import { isSentWithoutBody, placeOfUse } from "../parts-content.ts";
import type { ResponseProblem, ResponseRule } from "../rule.ts";

const MEMBERS: readonly {
  readonly names: readonly string[];
  readonly type: string;
  readonly kinds: readonly ValueKind[];
}[] = [
  { names: ["type", "title", "detail", "instance"], type: "string", kinds: ["string"] },
  { names: ["status"], type: "integer", kinds: ["integer", "fraction"] },
];

/** The members of problem details have the types that the standard gives them. */
export const problemMemberTypes: ResponseRule = {
  meta: {
    id: "problem-member-types",
    group: "content",
    severity: "warning",
    versions: versions3,
    title: "In problem details type, title, detail and instance are strings, and status is a number.",
    why: "Clients must ignore a member of another type, so what it says is lost.",
    mend: "Give the member its type, or move other data to a member with a name of its own.",
    source: "RFC 9457 §3.1",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '404':\n    description: No such pet\n    content:\n      application/problem+json:\n        schema:\n          type: object\n          properties:\n            title: {type: string, nullable: true}\n            status: {type: integer}",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '404':\n    description: No such pet\n    content:\n      application/problem+json:\n        schema:\n          type: object\n          properties:\n            status: {type: string, description: The code}",
        },
        {
          operation:
            "responses:\n  '404':\n    description: No such pet\n    content:\n      application/problem+json:\n        schema:\n          $ref: '#/components/schemas/Problem'",
          document:
            "components:\n  schemas:\n    Problem:\n      type: object\n      properties:\n        detail: {type: array, items: {type: string}}",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ content = [] }) => content.some(({ name }) => isProblemJson(name)),
  check: (response, operation, { look }) => {
    if (isSentWithoutBody(response, operation)) return undefined;
    return mediaTypesIn(look, response)
      .filter(({ name }) => isProblemJson(name))
      .flatMap((media) => wrongMembers(look, look.field(media, "schema")));
  },
};

function wrongMembers(look: Look, schema: Part | undefined): readonly ResponseProblem[] {
  return MEMBERS.flatMap(({ names, type, kinds }) =>
    names.flatMap((name) =>
      propertyIn(look, schema, name)
        .filter((property) => !mayBe(look, property, ...kinds))
        .map((property) => problemOf(property, type)),
    ),
  );
}

function problemOf(property: Part, type: string): ResponseProblem {
  // A shared schema may be right elsewhere: what is wrong is that the member refers to it.
  const place = placeOfUse(property);
  const description = property.reference ? undefined : textIn(property, "description");
  const value = [
    { key: "type", value: type },
    ...(description === undefined ? [] : [{ key: "description", value: description }]),
  ];
  const should = type === "string" ? "a string" : "an integer";
  return {
    place,
    message: `The member ${property.name} of the problem can never be ${type === "string" ? "a string" : "a number"}, so clients must ignore it. Make it ${should}.`,
    fixes: [applyFix(`Make it ${should}`, [{ type: "set-value", at: place.pointer, value }])],
  };
}
