import type { Fix } from "../../model/finding.ts";
import { allVersions } from "../../model/versions.ts";
import type { Part } from "../../openapi/look.ts";
import { isJson } from "../../openapi/media-type-name.ts";
import { kindsOf } from "../../openapi/schema-reading.ts";
import { applyFix, editFix } from "../fixes.ts";
import { bodySchemasIn, isSentWithoutBody, placeOfUse } from "../parts-content.ts";
import { classOf, hasContent } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** A list stands in an object. */
export const contentArrayTopLevel: ResponseRule = {
  meta: {
    id: "content-array-top-level",
    group: "content",
    severity: "off",
    versions: allVersions,
    title: "The JSON body of a success is an object, not an array.",
    why: "Nothing can be added beside the items later, such as a count or the address of the next page, without breaking callers.",
    mend: "Return an object with the array in a field.",
    source: "Zalando guidelines 110; IBM Cloud API Handbook, collections",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: All pets\n    content:\n      application/json: {schema: {type: object}}",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: All pets\n    content:\n      application/json: {schema: {type: array, items: {}}}",
        },
        {
          openapi: "2.0",
          operation:
            "responses:\n  '200':\n    description: All pets\n    schema: {$ref: '#/definitions/Pets'}",
          document: "definitions: {Pets: {type: array, items: {type: object}}}",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => classOf(response) === "2xx" && hasContent(response),
  check: (response, operation, { look }) => {
    if (isSentWithoutBody(response, operation)) return undefined;
    const names = (response.content ?? []).map(({ name }) => name);
    if (!names.some((name) => name === "" || isJson(name))) return undefined;
    return bodySchemasIn(look, response).flatMap(({ mediaType, schema }) => {
      const kinds = kindsOf(look, schema);
      if ((mediaType !== undefined && !isJson(mediaType)) || !kinds.has("array")) return [];
      if ([...kinds].some((kind) => kind !== "array" && kind !== "null")) return [];
      const message = `The body of ${response.key} is an array, to which nothing can be added later. Return an object with the array in a field.`;
      return [{ place: placeOfUse(schema), message, fixes: wrap(schema) }];
    });
  },
};

function wrap({ reference }: Part): readonly Fix[] {
  if (reference === undefined) return [editFix("Edit the body")];
  const items = [{ key: "$ref", value: reference.resolution.target }];
  const value = [
    { key: "type", value: "object" },
    { key: "properties", value: [{ key: "items", value: items }] },
  ];
  return [applyFix("Wrap it in an object", [{ type: "set-value", at: reference.pointer, value }])];
}
