import type { Fix } from "../../model/finding.ts";
import { allVersions } from "../../model/versions.ts";
import { parseMediaType } from "../../openapi/media-type-name.ts";
import { applyFix, editFix } from "../fixes.ts";
import { type MediaKey, mediaKeysIn } from "../media-keys.ts";
import type { OperationRule } from "../rule.ts";

/** What is often written for a media type. */
const MEANT: Readonly<Record<string, string>> = {
  json: "application/json",
  xml: "application/xml",
  text: "text/plain",
  plain: "text/plain",
  string: "text/plain",
  html: "text/html",
  csv: "text/csv",
  pdf: "application/pdf",
  png: "image/png",
  binary: "application/octet-stream",
  "*": "*/*",
};

/** A media type is a type and a subtype. */
export const mediaTypeInvalid: OperationRule = {
  meta: {
    id: "media-type-invalid",
    group: "content",
    severity: "error",
    versions: allVersions,
    title: "A media type is a type and a subtype, such as application/json, or a range such as text/*.",
    why: "The key becomes the Content-Type of the answer. Tools cannot match what is no media type, and leave the body out.",
    mend: "Write the full name of the media type. In OpenAPI 2.0 it stands in produces.",
    source: "OpenAPI 3.2.0 Response Object; RFC 9110 §8.3.1",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json; charset=utf-8:\n        schema:\n          type: object",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      json:\n        schema:\n          type: object",
        },
        {
          openapi: "2.0",
          operation:
            "produces:\n  - json\nresponses:\n  '200':\n    description: The pet\n    schema:\n      type: object",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) =>
    responses.some(({ content = [] }) => content.some(({ name }) => parseMediaType(name) === undefined)),
  check: (operation, { look }) =>
    mediaKeysIn(look, operation, (names) => names.some((name) => parseMediaType(name) === undefined)).flatMap(
      (keys) =>
        keys
          .filter(({ name }) => parseMediaType(name) === undefined)
          .map((key) => ({
            ...key.about,
            place: key.place,
            message: `"${key.name}" is no media type. Write a type and a subtype, such as ${meantBy(key.name) ?? "application/json"}.`,
            fixes: fixesOf(key, keys),
          })),
    ),
};

function meantBy(name: string): string | undefined {
  const word = name.trim().toLowerCase();
  if (Object.hasOwn(MEANT, word)) return MEANT[word];
  return parseMediaType(word) ? word : undefined;
}

function fixesOf(key: MediaKey, others: readonly MediaKey[]): readonly Fix[] {
  const to = meantBy(key.name);
  if (to === undefined || others.some(({ name }) => name === to)) return [editFix("Edit the media types")];
  return [applyFix(`Change to ${to}`, [key.rename(to)])];
}
