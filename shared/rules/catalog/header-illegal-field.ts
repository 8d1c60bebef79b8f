import type { OpenApiVersion } from "../../model/operation.ts";
import { versions3 } from "../../model/versions.ts";
import type { Part } from "../../openapi/look.ts";
import { applyFix } from "../fixes.ts";
import { hasField, headersIn, partSubject, textIn } from "../parts.ts";
import { ofSharedHeaders } from "../parts-headers.ts";
import type { ResponseRule } from "../rule.ts";

/** A header has no fields of a parameter. */
export const headerIllegalField: ResponseRule = {
  meta: {
    id: "header-illegal-field",
    group: "headers",
    severity: "error",
    versions: versions3,
    title:
      "A header has no name, in, allowEmptyValue, no style but simple, and up to OpenAPI 3.1 no allowReserved.",
    why: "These are fields of parameters. Of a header the key is the name, and its value is written in one way only.",
    mend: "Remove the field. The key under headers is the header's name.",
    source: "OpenAPI 3.0.4 Header Object; OpenAPI 3.2.0 Header Object",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      ETag:\n        style: simple\n        schema:\n          type: string",
        },
        {
          openapi: "3.2",
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      ETag:\n        allowReserved: true\n        schema:\n          type: string",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      ETag:\n        name: ETag\n        in: header\n        schema:\n          type: string",
        },
        {
          openapi: "3.1",
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      ETag:\n        style: form\n        schema:\n          type: string",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ headers }) => headers.length > 0,
  concernsWritten: (_text, look, response) => !hasOnlyLegal(look, response),
  check: (response, _operation, { look, version }) => {
    if (look.writtenIn === "2.0") return undefined;
    return headersIn(look, response).flatMap((header) => {
      const fields = illegalIn(header, version);
      if (fields.length === 0) return [];
      const named = fields.map((field) => (field === "style" ? `style ${textIn(header, field)}` : field));
      const edits = fields.map(
        (field) => ({ type: "remove-value", at: `${header.pointer}/${field}` }) as const,
      );
      return [
        {
          place: header,
          message: `${partSubject("header", header)} has ${named.join(" and ")}, which a header may not have. Remove ${fields.length === 1 ? "it" : "them"}.`,
          fixes: [applyFix(`Remove ${fields.join(" and ")}`, edits)],
        },
      ];
    });
  },
};

/** Below 3.2, where the fewest fields are legal. */
const hasOnlyLegal = ofSharedHeaders((_look, header) => illegalIn(header, "3.0").length === 0);

function illegalIn(header: Part, version: OpenApiVersion): readonly string[] {
  const fields = ["name", "in", "allowEmptyValue", ...(version === "3.2" ? [] : ["allowReserved"])];
  const style = textIn(header, "style") ?? "simple";
  return [...fields.filter((name) => hasField(header, name)), ...(style === "simple" ? [] : ["style"])];
}
