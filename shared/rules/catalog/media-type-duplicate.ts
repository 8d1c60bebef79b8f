import type { Fix } from "../../model/finding.ts";
import { allVersions } from "../../model/versions.ts";
import { sameMediaType } from "../../openapi/media-type-name.ts";
import { applyFix, editFix } from "../fixes.ts";
import { type MediaKey, mediaKeysIn } from "../media-keys.ts";
import type { OperationRule } from "../rule.ts";

/** One entry for one media type. */
export const mediaTypeDuplicate: OperationRule = {
  meta: {
    id: "media-type-duplicate",
    group: "content",
    severity: "warning",
    versions: allVersions,
    title: "A media type is listed once, whatever its case and spaces.",
    why: "Type, subtype and the names of parameters mean the same in any case. Which of two entries holds is left to the tool.",
    mend: "Keep one of the two.",
    source: "RFC 9110 §8.3.1, §5.6.6",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json; v=a: {schema: {type: object}}\n      application/json; v=A: {schema: {type: object}}",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      text/html;charset=utf-8: {schema: {type: string}}\n      Text/HTML; Charset=UTF-8: {schema: {type: string}}",
        },
        {
          openapi: "2.0",
          operation:
            "produces: [application/json, application/JSON]\nresponses:\n  '200':\n    description: The pet\n    schema: {type: object}",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) =>
    responses.some(({ content = [] }) => hasDuplicate(content.map(({ name }) => name))),
  check: (operation, { look }) =>
    mediaKeysIn(look, operation, hasDuplicate).flatMap((keys) =>
      keys.flatMap((key, at) => {
        const first = keys.find(({ name }) => sameMediaType(name) === sameMediaType(key.name));
        if (first === undefined || first === keys[at]) return [];
        const message =
          first.name === key.name
            ? `The media type ${key.name} is listed twice. Keep one of the two.`
            : `The media type ${key.name} is the same as ${first.name}. Keep one of the two.`;
        return [{ ...key.about, place: key.place, message, fixes: fixesOf(key, first) }];
      }),
    ),
};

function hasDuplicate(names: readonly string[]): boolean {
  return names.length > 1 && new Set(names.map(sameMediaType)).size < names.length;
}

function fixesOf(key: MediaKey, first: MediaKey): readonly Fix[] {
  if (!key.says(first)) return [editFix("Edit the media types")];
  return [applyFix(`Remove ${key.name}`, [key.remove], true)];
}
