import { versions3 } from "../../model/versions.ts";
import { parseMediaType } from "../../openapi/media-type-name.ts";
import { editFix } from "../fixes.ts";
import { mediaTypesIn } from "../parts.ts";
import { isSentWithoutBody, placeOfUse } from "../parts-content.ts";
import type { ResponseRule } from "../rule.ts";

/** A range stands for what is not named. */
export const mediaTypeShadowed: ResponseRule = {
  meta: {
    id: "media-type-shadowed",
    group: "content",
    severity: "hint",
    versions: versions3,
    title: "A range such as text/* does not stand beside a media type that it covers.",
    why: "The more specific entry wins, so the range stands only for what is not named. Readers often take it for all of them.",
    mend: "Name all the types, or keep the range alone, unless the difference is meant.",
    source: "OpenAPI 3.2.0 Response Object",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json: {schema: {type: object}}\n      text/*: {schema: {type: string}}",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      text/plain: {schema: {type: string}}\n      text/*: {schema: {type: string}}",
        },
      ],
    },
  },
  scope: "response",
  isAlikeInUses: true,
  concerns: ({ content = [] }) => content.length > 1,
  check: (response, operation, { look }) => {
    const names = (response.content ?? []).map(({ name }) => name);
    if (!names.some((name) => coveredBy(name, names) !== undefined)) return undefined;
    if (isSentWithoutBody(response, operation)) return undefined;
    return mediaTypesIn(look, response).flatMap((media) => {
      const covered = coveredBy(media.name, names);
      if (covered === undefined) return [];
      const message = `The range ${media.name} does not count for ${covered}, which has its own entry. Keep both only if that is meant.`;
      return [{ place: placeOfUse(media), message, fixes: [editFix("Edit the media types")] }];
    });
  },
};

/** The first name that a range covers; undefined when it is no range or covers none. */
function coveredBy(range: string, names: readonly string[]): string | undefined {
  const wide = parseMediaType(range);
  if (wide?.subtype !== "*") return undefined;
  return names.find((name) => {
    const other = parseMediaType(name);
    if (other === undefined) return false;
    return wide.type === "*" ? other.type !== "*" : other.type === wide.type && other.subtype !== "*";
  });
}
