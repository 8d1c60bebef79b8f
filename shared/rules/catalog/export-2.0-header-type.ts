import type { Look, Part } from "../../openapi/look.ts";
import { kindsOf } from "../../openapi/schema-reading.ts";
import { makeString } from "../fixes-headers.ts";
import { hasField, headersIn, isMap, partSubject, textIn } from "../parts.ts";
import type { ResponseRule } from "../rule.ts";

/** A header of OpenAPI 2.0 has one simple type. */
export const export20HeaderType: ResponseRule = {
  meta: {
    id: "export-2.0-header-type",
    group: "export",
    severity: "error",
    versions: ["2.0"],
    speaksInsteadOf: ["header-value-type"],
    title: "For OpenAPI 2.0 a header is a string, a number, an integer, a boolean or a list of these.",
    why: "A header of OpenAPI 2.0 has no schema: it must have one of these types, and cannot be an object or of several types.",
    mend: "Make it a string, and describe in words what it holds.",
    source: "OpenAPI 2.0 Header Object; OpenAPI 2.0 Items Object",
    examples: {
      good: [
        {
          target: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pets\n    headers:\n      Total:\n        schema:\n          $ref: '#/components/schemas/Count'\n      Tags:\n        schema:\n          type: array\n          items:\n            type: string",
          document: "components:\n  schemas:\n    Count:\n      type: integer",
        },
        {
          openapi: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pets\n    headers:\n      Total:\n        type: integer",
        },
      ],
      bad: [
        {
          target: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pets\n    headers:\n      Limits:\n        schema:\n          type: object",
        },
        {
          openapi: "3.1",
          target: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pets\n    headers:\n      Total:\n        schema:\n          type: [integer, string]",
        },
        {
          openapi: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pets\n    headers:\n      Total:\n        description: How many",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ headers }) => headers.length > 0,
  check: (response, _operation, { look }) => {
    return headersIn(look, response)
      .filter(isMap)
      .flatMap((header) => {
        const fault = faultOfHeader(look, header);
        if (fault === undefined) return [];
        return [
          {
            place: header,
            message: `${partSubject("header", header)} ${fault}, but in OpenAPI 2.0 a header is a string, a number, an integer, a boolean or a list of these. Make it a string.`,
            fixes: makeString(look, header),
          },
        ];
      });
  },
};

/** Deeper lists in lists are not followed. */
const MAX_LISTS = 4;

/** The types of a header in 2.0. */
const SIMPLE = ["string", "number", "integer", "boolean", "array"];

/** All kinds of values but null. */
const ALL = 6;

function faultOfHeader(look: Look, header: Part): string | undefined {
  if (look.writtenIn === "2.0") {
    const type = textIn(header, "type");
    if (type === undefined) return "has no type";
    return SIMPLE.includes(type) ? faultOf(look, header) : `has the type ${type}`;
  }
  // What the content of a header loses is told by export-2.0-lost-links.
  if (hasField(header, "content")) return undefined;
  const schema = look.field(header, "schema");
  return schema ? faultOf(look, schema) : "has no type";
}

/** What a schema is that is no simple type; undefined too where nobody can tell. */
function faultOf(look: Look, schema: Part, depth = 0): string | undefined {
  if (!isMap(schema)) return undefined;
  const kinds = new Set([...kindsOf(look, schema)].filter((kind) => kind !== "null"));
  if (kinds.size === ALL) return MAY_SAY.some((name) => hasField(schema, name)) ? undefined : "has no type";
  if (kinds.has("object")) return kinds.size === 1 ? "is an object" : "may be an object";
  if (kinds.size > 2 || (kinds.size === 2 && !(kinds.has("integer") && kinds.has("fraction"))))
    return "may be of several types";
  if (!kinds.has("array") || depth >= MAX_LISTS) return undefined;
  const items = look.field(schema, "items");
  const isSimple = items !== undefined && faultOf(look, items, depth + 1) === undefined;
  return isSimple ? undefined : "is a list whose items are of no simple type";
}

/** With one of these a schema may say more than could be read. */
const MAY_SAY = ["type", "allOf", "oneOf", "anyOf"];
