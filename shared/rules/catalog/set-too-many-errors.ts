import { allVersions } from "../../model/versions.ts";
import { classOf, codeOf } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

const MOST = 10;
const ELEVEN = [400, 401, 403, 404, 405, 406, 409, 410, 429, 500, 503];

/** Not a laundry list of errors. */
export const setTooManyErrors: OperationRule = {
  meta: {
    id: "set-too-many-errors",
    group: "set",
    severity: "hint",
    versions: allVersions,
    title: `A set lists at most ${MOST} error codes one by one.`,
    why: "A list of all errors is never complete, and a client handles most of them alike.",
    mend: "Keep the codes that a caller acts on; cover the rest with 4XX, 5XX or default and tell them apart in the body.",
    source: "RFC 9205 §4.6",
    examples: {
      good: [
        { operation: "responses:\n  '200':\n    description: The pet\n  4XX:\n    description: A refusal" },
      ],
      bad: [
        {
          operation: `responses:\n${ELEVEN.map((code) => `  '${code}':\n    description: Case ${code}`).join("\n")}`,
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => responses.length > MOST,
  check: ({ responses }) => {
    const errors = responses.filter(
      (response) => codeOf(response) !== undefined && /^[45]xx$/.test(classOf(response) ?? ""),
    );
    if (errors.length <= MOST) return [];
    const message = `${errors.length} error codes are listed one by one. Keep those that a caller acts on, and cover the rest with a range or default.`;
    return [{ message }];
  },
};
