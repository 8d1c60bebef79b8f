import type { Operation, ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { removeResponse } from "../fixes.ts";
import { classOf, codeOf, hasHeader } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** No interim response is listed. */
export const codeInformational: OperationRule = {
  meta: {
    id: "code-informational",
    group: "codes",
    severity: "warning",
    versions: allVersions,
    wantsItGone: true,
    title: "No interim response (1xx) is listed, other than 101 where the operation upgrades the connection.",
    why: "The HTTP stack sends interim responses by itself, and another response always follows. A client of the API never sees them as the answer.",
    mend: "Remove the entry. Keep 101 only where the operation really changes the protocol, as a WebSocket endpoint does.",
    source: "RFC 9110 §15.2; Toolkit reference page, restriction on class 1xx",
    examples: {
      good: [
        { operation: "responses:\n  '200':\n    description: The pet" },
        { operation: "responses:\n  '101':\n    description: The WebSocket is open" },
      ],
      bad: [
        { operation: "responses:\n  '100':\n    description: Go on\n  '200':\n    description: The pet" },
        { operation: "responses:\n  '101':\n    description: Upgraded\n  '200':\n    description: The pet" },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => responses.some((response) => classOf(response) === "1xx"),
  check: (operation) =>
    operation.responses
      .filter((response) => classOf(response) === "1xx" && !isUpgrade(operation, response))
      .map((response) => ({
        response,
        message: `${response.key} is an interim response: the HTTP stack sends it, and another response follows. Remove it.`,
        fixes: removeResponse(operation, response),
      })),
};

/** An upgrade endpoint asks for the upgrade, announces it, or has no other success than 101. */
function isUpgrade({ parameters, responses }: Operation, response: ResponseEntry): boolean {
  if (codeOf(response) !== 101) return false;
  const isAskedFor = parameters.some(
    (parameter) => parameter.in === "header" && parameter.name.toLowerCase() === "upgrade",
  );
  return isAskedFor || hasHeader(response, "Upgrade") || !responses.some((other) => classOf(other) === "2xx");
}
