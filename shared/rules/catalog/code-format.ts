import type { Fix } from "../../model/finding.ts";
import type { Operation, ResponseEntry } from "../../model/operation.ts";
import { isRangeKey } from "../../model/status-key.ts";
import { allVersions, hasRanges } from "../../model/versions.ts";
import { changeCode, chooseFix } from "../fixes.ts";
import { meantKey } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** The key is three digits, a range or `default`. */
export const codeFormat: ResponseRule = {
  meta: {
    id: "code-format",
    group: "codes",
    severity: "error",
    versions: allVersions,
    blocksEntry: true,
    wantsItGone: true,
    title: "A response key is three digits, a range such as 4XX (OpenAPI 3) or default.",
    why: "Consumers drop or reject any other key, so the response is documented for nobody.",
    mend: "Write the status code as three digits, a range with capital X, or default. Keys that start with x- are extensions and may have any name.",
    source: "OpenAPI 3.2.0 Responses Object",
    examples: {
      good: [
        { operation: "responses:\n  '200':\n    description: The pet\n  4XX:\n    description: A refusal" },
        { openapi: "2.0", operation: "responses:\n  '200':\n    description: The pet" },
      ],
      bad: [
        { operation: "responses:\n  '200':\n    description: The pet\n  4xx:\n    description: A refusal" },
        { operation: "responses:\n  '200':\n    description: The pet\n  ok:\n    description: The pet" },
      ],
    },
  },
  scope: "response",
  concerns: ({ key }) => !/^(?:\d{3}|default)$/.test(key),
  check: (response, operation, { version }) => {
    const takesRanges = hasRanges(version);
    return isKey(response.key, takesRanges) ? undefined : adviceFor(operation, response, takesRanges);
  },
};

function isKey(key: string, takesRanges: boolean): boolean {
  return /^\d{3}$/.test(key) || key === "default" || (takesRanges && isRangeKey(key));
}

function adviceFor(
  operation: Operation,
  response: ResponseEntry,
  takesRanges: boolean,
): { readonly message: string; readonly fixes: readonly Fix[] } {
  const meant = meantKey(response.key);
  const said = `"${response.key}" is not a response key.`;
  if (meant !== response.key && isKey(meant, takesRanges)) {
    const change = changeCode(operation, response, meant);
    return { message: `${said} Write ${meant}.`, fixes: change.length > 0 ? change : [chooseFix()] };
  }
  const forms = takesRanges ? "three digits, a range such as 4XX, or default" : "three digits or default";
  return { message: `${said} Use ${forms}.`, fixes: [chooseFix("Choose a code")] };
}
