import { natureOf } from "../../codes/header-facts.ts";
import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import type { Part } from "../../openapi/look.ts";
import { removeHeader } from "../fixes-headers.ts";
import { headerEntriesIn, isNamed } from "../parts-headers.ts";
import { codeOf, subjectUnderCode } from "../responses.ts";
import type { ResponseProblem, ResponseRule } from "../rule.ts";

/** A header that cannot come with the code is not declared. */
export const headerForbidden: ResponseRule = {
  meta: {
    id: "header-forbidden",
    group: "headers",
    severity: "warning",
    versions: allVersions,
    speaksInsteadOf: ["header-hop-by-hop"],
    title:
      "A response declares no header that its code forbids: Content-Length on 204, Content-Range on other codes than 206 and 416 ...",
    why: "A server must not send such a header, or it says nothing there. Clients would wait for something that never comes.",
    mend: "Remove the header.",
    source: "RFC 9110 §8.6, §14.4, §15.4.5; RFC 9112 §6.1",
    examples: {
      good: [
        {
          openapi: "2.0",
          operation:
            "responses:\n  '206':\n    description: A part\n    headers:\n      Content-Range:\n        type: string\n  '304':\n    description: Unchanged\n    headers:\n      Content-Length:\n        type: integer",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '204':\n    description: Gone\n    headers:\n      Content-Length:\n        schema:\n          type: integer",
        },
        {
          operation:
            "responses:\n  '200':\n    description: Some pets\n    headers:\n      Content-Range:\n        schema:\n          type: string",
        },
        {
          openapi: "2.0",
          operation:
            "responses:\n  '304':\n    description: Unchanged\n    headers:\n      Content-Type:\n        type: string",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ headers }) => headers.length > 0,
  check: (response, _operation, { look }) => {
    const code = codeOf(response);
    if (code === undefined || !response.headers.some(({ name }) => faultOf(code, name))) return undefined;
    return headerEntriesIn(look, response).flatMap((header): readonly ResponseProblem[] => {
      const fault = faultOf(code, header.name);
      if (!fault) return [];
      // The shared response may be right under the other codes that use it.
      const isShared = header.range === undefined;
      const message = `${subjectUnderCode(response)} declares ${header.name}, ${fault.reason}. Remove it.`;
      return [{ ...fault.problem, place: header, message, fixes: isShared ? [] : removeHeader(header) }];
    });
  },
};

interface Fault {
  readonly reason: string;
  readonly problem: Pick<ResponseProblem, "severity" | "source">;
}

function faultOf(code: number, name: Part["name"]): Fault | undefined {
  const facts = findStatusCode(code)?.headers.forbidden ?? [];
  const fact = facts.find((one) => one.when === undefined && isNamed(one, name));
  if (fact?.level === "avoid")
    return {
      reason: `which a server should not send with ${code}`,
      problem: { severity: "hint", source: fact.source },
    };
  if (fact) return { reason: `which a server must not send with ${code}`, problem: { source: fact.source } };
  const nature = natureOf(name);
  if (nature?.codes === undefined || nature.isOfConnection || nature.codes.includes(code)) return undefined;
  return {
    reason: `which means something with ${nature.codes.join(" and ")} only`,
    problem: { source: nature.source },
  };
}
