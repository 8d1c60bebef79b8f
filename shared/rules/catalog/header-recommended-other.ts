import type { HeaderFact } from "../../codes/status-code.ts";
import { findStatusCode } from "../../codes/status-codes.ts";
import type { Operation, ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { addHeaders } from "../fixes.ts";
import { hasHeaderParameter } from "../operation-input.ts";
import type { ResponseOutline } from "../response-outline.ts";
import { codeOf, hasHeader, isKnown, subjectUnderCode } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** The headers that are good to have are declared. */
export const headerRecommendedOther: ResponseRule = {
  meta: {
    id: "header-recommended-other",
    group: "headers",
    severity: "hint",
    versions: allVersions,
    wantsMore: true,
    title:
      "A header that helps with the code is declared: Accept on 415 (Accept-Patch for PATCH), Link on 451, Location on 300, Last-Modified or ETag on a 200 to If-Modified-Since.",
    why: "With it a client can go on by itself: with a type that is taken, with the copy that it has, or with the authority that blocks the resource.",
    mend: "Declare the header, if the API sends it.",
    source: "RFC 9110 §15.3.1, §15.4.1, §15.5.16; RFC 5789 §2.2; RFC 7725 §4",
    examples: {
      good: [
        { operation: "responses:\n  '200':\n    description: The pet" },
        {
          method: "post",
          operation:
            "responses:\n  '415':\n    description: JSON only\n    headers:\n      Accept-Post:\n        schema:\n          type: string",
        },
      ],
      bad: [
        {
          operation:
            "parameters:\n  - name: If-Modified-Since\n    in: header\nresponses:\n  '200':\n    description: The pet",
        },
        {
          method: "patch",
          operation:
            "requestBody:\n  content:\n    application/json: {}\nresponses:\n  '415':\n    description: JSON only",
        },
        {
          method: "post",
          operation:
            "requestBody:\n  content:\n    application/json: {}\nresponses:\n  '415':\n    description: JSON only",
        },
        { operation: "responses:\n  '451':\n    description: A court says no" },
      ],
    },
  },
  scope: "response",
  concerns: (response) => isKnown(response) && undeclaredHints(response).length > 0,
  check: (response, operation) => {
    const missing = missingIn(response, operation);
    if (missing.length === 0) return undefined;
    const names = missing.map(({ name }) => name);
    const dependsOnCode = missing.every(({ methods, parameter }) => (methods ?? parameter) === undefined);
    return {
      isShared: response.ref !== undefined && dependsOnCode,
      message: `${subjectUnderCode(response)} does not declare ${names.join(" and ")}, which helps a client to go on. Declare it if the API sends it.`,
      source: missing[0]?.source,
      fixes: addHeaders(operation, response, names),
    };
  },
};

function missingIn(response: ResponseEntry, operation: Operation): readonly HeaderFact[] {
  return hintsOf(response).filter((fact) => isAskedFor(fact, operation) && !isDeclared(fact, response));
}

/** What the code data recommends and the response does not declare, whatever is asked for. */
function undeclaredHints(response: ResponseOutline): readonly HeaderFact[] {
  return hintsOf(response).filter((fact) => !isDeclared(fact, response));
}

function isDeclared({ name, orElse = [] }: HeaderFact, response: ResponseOutline): boolean {
  return hasHeader(response, name) || orElse.some((other) => hasHeader(response, other));
}

/** The headers that the code data recommends to declare. */
function hintsOf(response: ResponseOutline): readonly HeaderFact[] {
  const facts = findStatusCode(codeOf(response) ?? 0)?.headers.recommended ?? [];
  return facts.filter(({ declare }) => declare === "hint");
}

const patterns = new Map<string, RegExp>();

function patternFor(parameter: string): RegExp {
  const pattern = patterns.get(parameter) ?? new RegExp(`^${parameter}$`, "i");
  patterns.set(parameter, pattern);
  return pattern;
}

function isAskedFor({ methods, parameter }: HeaderFact, operation: Operation): boolean {
  if (methods !== undefined && !methods.includes(operation.method.toUpperCase())) return false;
  return parameter === undefined || hasHeaderParameter(operation, patternFor(parameter));
}
