import { allVersions } from "../../model/versions.ts";
import { DEFAULT_FIELD } from "../../openapi/read-sending.ts";
import { quoted, TOOLKIT } from "../conditions.ts";
import { applyFix } from "../fixes.ts";
import { nearestName } from "../nearest-name.ts";
import { findResponse } from "../responses.ts";
import type { SendingRule } from "../rule.ts";

const RESPONSES = "responses:\n  '200':\n    description: The pet\n  '500':\n    description: It failed";

/** The default is a response of the operation. */
export const defaultUnknown: SendingRule = {
  meta: {
    id: "default-unknown",
    group: "conditions",
    severity: "error",
    versions: allVersions,
    title: "The default (`x-default-response`) is a response of the operation.",
    why: "Where no rule matches, nothing is left to be sent.",
    mend: "Name one of the responses, as its key is written.",
    source: TOOLKIT,
    examples: {
      good: [{ operation: `x-default-response: '500'\n${RESPONSES}` }],
      bad: [
        { operation: `x-default-response: '501'\n${RESPONSES}` },
        { operation: `x-default-response:\n${RESPONSES}` },
      ],
    },
  },
  scope: "sending",
  check: ({ responses, pointer }, { defaultKey, defaultRange }) => {
    if (defaultKey === undefined || findResponse(responses, defaultKey) !== undefined) return [];
    const keys = responses.map(({ key }) => key);
    const near = nearestName(defaultKey, keys) ?? keys.find((key) => key === "500");
    const at = `${pointer}/${DEFAULT_FIELD}`;
    return [
      {
        place: { pointer: at, range: defaultRange },
        message:
          defaultKey === ""
            ? "The default response is not named. Name one of the operation's responses."
            : `The default response is ${quoted(defaultKey)}, and the operation has no such response. Name one that it has.`,
        fixes:
          near === undefined
            ? []
            : [applyFix(`Make ${near} the default`, [{ type: "set-value", at, value: near }])],
      },
    ];
  },
};
