import type { Fix } from "../../model/finding.ts";
import type { OpenApiVersion } from "../../model/operation.ts";
import { versions3 } from "../../model/versions.ts";
import type { Look, Part } from "../../openapi/look.ts";
import { isMediaRange, parseMediaType } from "../../openapi/media-type-name.ts";
import { applyFix, editFix } from "../fixes.ts";
import { schemaOfExample } from "../fixes-schema.ts";
import { hasField, isMap, mediaTypesIn, partSubject } from "../parts.ts";
import { exampleValuesIn, isSentWithoutBody } from "../parts-content.ts";
import type { ResponseRule } from "../rule.ts";

/** A body has a schema. */
export const mediaTypeNoSchema: ResponseRule = {
  meta: {
    id: "media-type-no-schema",
    group: "content",
    severity: "info",
    versions: versions3,
    title: "A media type has a schema.",
    why: "Without one, generated clients get a value of which nothing is known. Bodies in several parts are left alone, and from OpenAPI 3.1 on pictures and other files, which need none there.",
    mend: "Describe the body with a schema; in OpenAPI 3.2 itemSchema does as well.",
    source: "OpenAPI 3.2.0 Media Type Object; OpenAPI 3.1.1 Media Type Object",
    examples: {
      good: [
        {
          openapi: "3.1",
          operation: "responses:\n  '200':\n    description: A picture\n    content:\n      image/png: {}",
        },
      ],
      bad: [
        { operation: "responses:\n  '200':\n    description: A picture\n    content:\n      image/png: {}" },
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        example:\n          name: Bello\n          tags: [dog]",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ content = [] }) =>
    content.some(({ fields }) => !fields.includes("schema") || fields.includes("$ref")),
  check: (response, operation, { look, version }) => {
    if (isSentWithoutBody(response, operation)) return undefined;
    if ((response.content ?? []).every(({ schema }) => schema !== undefined)) return undefined;
    return mediaTypesIn(look, response).flatMap((media) => {
      const kind = kindOf(media.name);
      if (kind === "unknown" || (kind === "file" && version !== "3.0")) return [];
      if (!isMap(media) || hasField(media, "schema") || hasField(media, "itemSchema")) return [];
      const message = `${partSubject("media type", media)} has no schema, so nothing is known of the body. Give it one.`;
      return [{ place: media, message, fixes: fixesOf(look, media, kind, version) }];
    });
  },
};

type BodyKind = "unknown" | "file" | "text" | "structure";

function kindOf(name: string): BodyKind {
  const { type, subtype } = parseMediaType(name) ?? {};
  // What is no media type, any type, or several parts: other rules speak, or there is nothing to say.
  if (type === undefined || subtype === undefined || type === "*" || type === "multipart") return "unknown";
  if (/(?:^|\+)(?:json|xml|yaml)$|form-urlencoded$|json|^xml/.test(subtype)) return "structure";
  if (type === "text") return "text";
  return isMediaRange(name) && type === "application" ? "structure" : "file";
}

function fixesOf(look: Look, media: Part, kind: BodyKind, version: OpenApiVersion): readonly Fix[] {
  const at = `${media.pointer}/schema`;
  const type = { key: "type", value: "string" };
  if (kind === "text") return [applyFix("Add a text schema", [{ type: "set-value", at, value: [type] }])];
  if (kind === "file") {
    const value = [type, { key: "format", value: "binary" }];
    return [applyFix("Add a file schema", [{ type: "set-value", at, value }])];
  }
  const [example] = exampleValuesIn(look, media);
  const schema = example?.node && schemaOfExample(example.node, version);
  if (schema === undefined) return [editFix("Edit the body")];
  return [applyFix("Add a schema made from the example", [{ type: "set-value", at, value: schema }])];
}
