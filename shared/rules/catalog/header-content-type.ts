import { findStatusCode } from "../../codes/status-codes.ts";
import type { Fix } from "../../model/finding.ts";
import type { OpenApiVersion, ResponseEntry } from "../../model/operation.ts";
import { versions3 } from "../../model/versions.ts";
import { textOf } from "../../openapi/fields.ts";
import type { Look, Part } from "../../openapi/look.ts";
import { escapePointer } from "../../openapi/pointer.ts";
import { valuesOf } from "../../openapi/schema-reading.ts";
import { applyFix } from "../fixes.ts";
import { removeHeader } from "../fixes-headers.ts";
import { headersIn } from "../parts.ts";
import { headerEntriesIn, isNamed } from "../parts-headers.ts";
import { codeOf, hasHeader } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/;

/** The media type is the key of the content. */
export const headerContentType: ResponseRule = {
  meta: {
    id: "header-content-type",
    group: "headers",
    severity: "warning",
    versions: versions3,
    speaksInsteadOf: ["header-forbidden"],
    title: "A response declares no header Content-Type.",
    why: "OpenAPI tells tools to ignore such a header: the media types of a body are the keys of its content.",
    mend: "Name the media type under content, and remove the header.",
    source: "OpenAPI 3.2.0 Response Object",
    examples: {
      good: [
        {
          operation: "responses:\n  '200':\n    description: The picture\n    content:\n      image/png: {}",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The picture\n    headers:\n      Content-Type:\n        schema:\n          type: string\n          enum: [image/png]",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => hasHeader(response, "Content-Type"),
  check: (response, _operation, { look }) => {
    return headerEntriesIn(look, response)
      .filter((header) => isNamed(header, "Content-Type"))
      .map((header) => ({
        place: header,
        message: `The header ${header.name} is ignored by tools: the media type is a key of the content. Remove the header.`,
        fixes: fixesFor(look, response, header),
      }));
  },
};

function fixesFor(look: Look, response: ResponseEntry, header: Part): readonly Fix[] {
  const hasBody = response.content !== undefined || isWithoutBody(response);
  const remove = removeHeader(header, hasBody);
  const type = hasBody ? undefined : mediaTypeOf(look, response, look.writtenIn);
  if (type === undefined) return remove;
  const map = look.response(response)?.pointer ?? response.pointer;
  const at = `${map}/content/${escapePointer(type)}`;
  return [
    applyFix(`Move ${type} to the content`, [
      { type: "set-value", at, value: [] },
      { type: "remove-value", at: header.pointer },
    ]),
    ...remove,
  ];
}

function isWithoutBody(response: ResponseEntry): boolean {
  const rule = findStatusCode(codeOf(response) ?? 0)?.content.rule;
  return rule === "forbidden" || rule === "must-be-empty";
}

/** The one media type that the header can have. */
function mediaTypeOf(look: Look, response: ResponseEntry, version: OpenApiVersion): string | undefined {
  if (version === "2.0") return undefined;
  const header = headersIn(look, response).find((one) => isNamed(one, "Content-Type"));
  const schema = look.field(header, "schema");
  const values = valuesOf(look, schema)?.map(textOf) ?? [
    textOf((look.data(header, "example") ?? look.data(schema, "example"))?.node),
  ];
  const [only] = values;
  return values.length === 1 && only !== undefined && MEDIA_TYPE.test(only) ? only : undefined;
}
