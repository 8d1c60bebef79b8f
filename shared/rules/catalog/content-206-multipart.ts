import type { Fix } from "../../model/finding.ts";
import { versions3 } from "../../model/versions.ts";
import type { Part } from "../../openapi/look.ts";
import { parseMediaType } from "../../openapi/media-type-name.ts";
import { applyFix } from "../fixes.ts";
import { headersIn, textIn } from "../parts.ts";
import { isSentWithoutBody, placeOfUse } from "../parts-content.ts";
import { codeOf, hasContent, hasHeader } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Several parts have a range each. */
export const content206Multipart: ResponseRule = {
  meta: {
    id: "content-206-multipart",
    group: "content",
    severity: "warning",
    versions: versions3,
    title: "A 206 in multipart/byteranges has no Content-Range of its own.",
    why: "Each part of it tells its own range, and a server must not send Content-Range for the whole. Where one response stands for both forms, the header is there for the other form only.",
    mend: "Remove the header; beside other media types make it optional.",
    source: "RFC 9110 §15.3.7.1, §15.3.7.2",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '206':\n    description: A piece\n    headers:\n      Content-Range: {schema: {type: string}}\n    content:\n      video/mp4: {schema: {type: string}}\n      multipart/byteranges: {schema: {type: string}}",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '206':\n    description: Pieces\n    headers:\n      Content-Range: {schema: {type: string}}\n    content:\n      multipart/byteranges: {schema: {type: string}}",
        },
        {
          operation:
            "responses:\n  '206':\n    description: Pieces\n    headers:\n      Content-Range: {required: true, schema: {type: string}}\n    content:\n      video/mp4: {schema: {type: string}}\n      multipart/byteranges: {schema: {type: string}}",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 206 && hasContent(response),
  check: (response, operation, { look }) => {
    if (isSentWithoutBody(response, operation)) return undefined;
    const names = (response.content ?? []).map(({ name }) => name);
    if (!names.some(isByteranges) || !hasHeader(response, "Content-Range")) return undefined;
    const header = headersIn(look, response).find(({ name }) => name.toLowerCase() === "content-range");
    if (header === undefined) return undefined;
    const place = placeOfUse(header);
    if (names.every(isByteranges)) {
      const message =
        "A 206 in multipart/byteranges must not have Content-Range: each part tells its own range. Remove the header.";
      const edit = { type: "remove-value", at: place.pointer } as const;
      return { place, message, fixes: [applyFix("Remove Content-Range", [edit])] };
    }
    if (textIn(header, "required") !== "true") return undefined;
    const message =
      "Content-Range is required, but must not be sent with multipart/byteranges. Make it optional.";
    return { place, message, fixes: makeOptional(header) };
  },
};

function makeOptional({ pointer }: Part): readonly Fix[] {
  return [applyFix("Make Content-Range optional", [{ type: "remove-value", at: `${pointer}/required` }])];
}

function isByteranges(name: string): boolean {
  const { type, subtype } = parseMediaType(name) ?? {};
  return type === "multipart" && subtype === "byteranges";
}
