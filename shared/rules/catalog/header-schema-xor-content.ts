import type { Fix } from "../../model/finding.ts";
import { versions3 } from "../../model/versions.ts";
import type { Part } from "../../openapi/look.ts";
import { applyFix, editFix } from "../fixes.ts";
import { hasField, headersIn, isMap, partSubject } from "../parts.ts";
import { hasPlainHeaders } from "../parts-headers.ts";
import type { ResponseRule } from "../rule.ts";

/** A header is described in one way. */
export const headerSchemaXorContent: ResponseRule = {
  meta: {
    id: "header-schema-xor-content",
    group: "headers",
    severity: "error",
    versions: versions3,
    title: "A header has either a schema or a content with one media type.",
    why: "With both, tools take one of the two; with neither, the value has no type at all.",
    mend: "Keep the schema. A content is for values that have a media type of their own.",
    source: "OpenAPI 3.2.0 Header Object",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      ETag:\n        schema:\n          type: string",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      ETag:\n        description: Its version",
        },
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      X-Filter:\n        schema:\n          type: string\n        content:\n          application/json: {}",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ headers }) => headers.length > 0,
  concernsWritten: (_text, look, response) => !hasPlainHeaders(look, response),
  check: (response, _operation, { look }) => {
    // In 2.0 the type stands on the header itself.
    if (look.writtenIn === "2.0") return undefined;
    return headersIn(look, response)
      .filter(isMap)
      .flatMap((header) => {
        const fault = faultOf(header, look.parts(look.field(header, "content")).length);
        return fault ? [{ place: header, ...fault }] : [];
      });
  },
};

function faultOf(
  header: Part,
  mediaTypes: number,
): { readonly message: string; readonly fixes: readonly Fix[] } | undefined {
  const [hasSchema, hasContent] = [hasField(header, "schema"), hasField(header, "content")];
  const subject = partSubject("header", header);
  if (hasSchema && hasContent) {
    const edit = { type: "remove-value", at: `${header.pointer}/content` } as const;
    return {
      message: `${subject} has both a schema and a content. Keep the schema.`,
      fixes: [applyFix("Keep the schema", [edit])],
    };
  }
  if (!hasSchema && !hasContent) {
    const value = [{ key: "type", value: "string" }];
    const edit = { type: "set-value", at: `${header.pointer}/schema`, value } as const;
    return {
      message: `${subject} has neither a schema nor a content. Give it a schema.`,
      fixes: [applyFix("Add a string schema", [edit])],
    };
  }
  if (mediaTypes <= 1) return undefined;
  const message = `${subject} has a content with ${mediaTypes} media types, and may have one. Keep one of them.`;
  return { message, fixes: [editFix("Edit the header")] };
}
