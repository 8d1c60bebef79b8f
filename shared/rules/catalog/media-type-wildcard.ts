import { versions3 } from "../../model/versions.ts";
import type { Look, Part } from "../../openapi/look.ts";
import { sameMediaType } from "../../openapi/media-type-name.ts";
import { kindsOf } from "../../openapi/schema-reading.ts";
import { applyFix, editFix } from "../fixes.ts";
import { mediaTypesIn } from "../parts.ts";
import { isSentWithoutBody, placeOfUse } from "../parts-content.ts";
import type { ResponseRule } from "../rule.ts";

/** A body has a type. */
export const mediaTypeWildcard: ResponseRule = {
  meta: {
    id: "media-type-wildcard",
    group: "content",
    severity: "info",
    versions: versions3,
    speaksInsteadOf: ["media-type-shadowed"],
    title: "A response names its media types, and not */*.",
    why: "A client cannot choose a reader for the body when any type may come. It is often left there by a generator that was not told the type.",
    mend: "Name the media types that the API sends.",
    source: "OpenAPI 3.2.0 Response Object",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: A picture\n    content:\n      image/*:\n        schema:\n          type: string\n          format: binary",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      '*/*':\n        schema:\n          type: object",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ content = [] }) => content.some(({ name }) => isWildcard(name)),
  check: (response, operation, { look }) => {
    const names = (response.content ?? []).map(({ name }) => name);
    if (isSentWithoutBody(response, operation)) return undefined;
    const media = mediaTypesIn(look, response).find(({ name }) => isWildcard(name));
    if (media === undefined) return undefined;
    const place = placeOfUse(media);
    const edit = { type: "rename-key", at: place.pointer, to: "application/json" } as const;
    const isJson = !names.includes("application/json") && isStructure(look, media);
    return {
      place,
      message: "The media type */* tells a client nothing of the body. Name the types that are sent.",
      fixes: isJson ? [applyFix("Change to application/json", [edit])] : [editFix("Edit the media types")],
    };
  },
};

function isWildcard(name: string): boolean {
  return sameMediaType(name).startsWith("*/*");
}

/** Whether the schema describes an object or a list, and no text or file. */
function isStructure(look: Look, media: Part): boolean {
  const kinds = kindsOf(look, look.field(media, "schema"));
  return kinds.size > 0 && !kinds.has("string");
}
