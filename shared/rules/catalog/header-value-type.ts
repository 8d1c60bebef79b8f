import { natureOf } from "../../codes/header-facts.ts";
import { allVersions } from "../../model/versions.ts";
import type { Look, Part } from "../../openapi/look.ts";
import { makeString } from "../fixes-headers.ts";
import { limitOf } from "../header-values.ts";
import { headersIn, isMap, partSubject } from "../parts.ts";
import { ofSharedHeaders } from "../parts-headers.ts";
import type { ResponseRule } from "../rule.ts";

/** The schema of a known header takes what the header can be. */
export const headerValueType: ResponseRule = {
  meta: {
    id: "header-value-type",
    group: "headers",
    severity: "warning",
    versions: allVersions,
    title: "The schema of a header that HTTP defines takes the values that it can have.",
    why: "A client that is made from a schema that no real value fits cannot read the header. A plain string is always right.",
    mend: "Make it a string, or for a count an integer. A date of HTTP is not of the format date-time.",
    source: "RFC 9110 §10.2.3, §10.2.2, §8.6, §8.8.2, §8.8.3, §10.2.1",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '503':\n    description: Closed\n    headers:\n      Retry-After:\n        schema:\n          type: integer\n      Allow:\n        schema:\n          type: array\n          items:\n            type: string",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '201':\n    description: The pet\n    headers:\n      Location:\n        schema:\n          type: object",
        },
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      Last-Modified:\n        schema:\n          type: string\n          format: date-time",
        },
        {
          openapi: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      ETag:\n        type: string\n        pattern: '^[0-9a-f]+$'",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ headers }) => headers.some(({ name }) => natureOf(name)?.value !== undefined),
  concernsWritten: (_text, look, response) => !areFree(look, response),
  check: (response, _operation, { look }) => {
    return headersIn(look, response).flatMap((header) => {
      const nature = natureOf(header.name);
      const limit = limitIn(look, header, header.name);
      if (nature?.value === undefined || limit === undefined) return [];
      const subject = partSubject("header", header);
      const as = subject.startsWith("The shared") ? ` is used as ${header.name} and` : "";
      return [
        {
          place: header,
          source: nature.source,
          message: `${subject}${as} ${limit}, but its value is ${nature.value.form}. Make it ${nature.value.orElse.includes("number") ? "a string or an integer" : "a string"}.`,
          fixes: makeString(look, header),
        },
      ];
    });
  },
};

/** How the schema of a header limits it to other values than it has; undefined when it does not. */
function limitIn(look: Look, header: Part, name: string): string | undefined {
  const nature = natureOf(name);
  const schema = look.writtenIn === "2.0" ? header : look.field(header, "schema");
  if (nature?.value === undefined || schema === undefined || !isMap(schema)) return undefined;
  return limitOf(look, schema, nature.value);
}

const areFree = ofSharedHeaders((look, header, name) => limitIn(look, header, name) === undefined);
