import { allVersions } from "../../model/versions.ts";
import { editFix } from "../fixes.ts";
import { renameHeader } from "../fixes-headers.ts";
import { headerEntriesIn, isHeaderName } from "../parts-headers.ts";
import type { ResponseRule } from "../rule.ts";

/** A header has a name that can be sent. */
export const headerNameInvalid: ResponseRule = {
  meta: {
    id: "header-name-invalid",
    group: "headers",
    severity: "error",
    versions: allVersions,
    title: "The name of a header is made of letters, digits, hyphens and a few other signs.",
    why: "HTTP takes no spaces, colons and the like in the name of a header, so a server cannot send it.",
    mend: "Write the name as it is sent, without spaces and without the colon behind it.",
    source: "RFC 9110 §5.1, §5.6.2; OpenAPI 3.2.0 Response Object",
    examples: {
      good: [
        {
          openapi: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      Rate_Limit.1:\n        type: integer",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      Rate Limit:\n        schema:\n          type: integer",
        },
        {
          openapi: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      'ETag:':\n        type: string",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ headers }) => !headers.every(({ name }) => isHeaderName(name)),
  check: (response, _operation, { look }) => {
    return headerEntriesIn(look, response)
      .filter(({ name }) => !isHeaderName(name))
      .map((header) => {
        const rename = renameHeader(header, sendable(header.name), response.headers);
        return {
          place: header,
          message: `${JSON.stringify(header.name)} ${reasonFor(header.name)}. Use letters, digits and hyphens.`,
          fixes: rename.length > 0 ? rename : [editFix("Edit the headers")],
        };
      });
  },
};

function reasonFor(name: string): string {
  const [sign] = /[^!#$%&'*+.^`|~\w-]/u.exec(name) ?? [];
  if (sign === undefined) return "is no name of a header";
  const said = /\s/.test(sign) ? "a space" : /\p{C}/u.test(sign) ? "a control character" : sign;
  return `cannot be the name of a header, as it has ${said} in it`;
}

/** The name with hyphens for spaces, and without signs that cannot be sent; empty where letters would be lost. */
function sendable(name: string): string {
  if (/(?![a-z])\p{L}/iu.test(name)) return "";
  const words = name.trim().replaceAll(/\s+/g, "-");
  return words.replaceAll(/[^!#$%&'*+.^`|~\w-]/gu, "");
}
