import type { HeaderFact } from "../../codes/status-code.ts";
import { findStatusCode } from "../../codes/status-codes.ts";
import type { Operation, ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { addHeaders, hasKey } from "../fixes.ts";
import { hasHeaderParameter } from "../operation-input.ts";
import { codeOf, hasHeader, isKnown, subjectUnderCode } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** A GET that takes these is asked for its ETag in any case. */
const TAG_CONDITION = /(?:^|-)if-(?:none-)?match$/i;

/** The headers that are good to have are declared. */
export const headerRecommendedOther: OperationRule = {
  meta: {
    id: "header-recommended-other",
    group: "headers",
    severity: "hint",
    versions: allVersions,
    title:
      "A header that helps with the code is declared: Accept on 415 (Accept-Patch for PATCH), Link on 451, Location on 300, ETag or Last-Modified on a 200 beside 304.",
    why: "With it a client can go on by itself: with a type that is taken, with the copy that it has, or with the authority that blocks the resource.",
    mend: "Declare the header, if the API sends it.",
    source: "RFC 9110 §15.3.1, §15.4.1, §15.5.16; RFC 5789 §2.2; RFC 7725 §4",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      Last-Modified:\n        schema:\n          type: string\n  '304':\n    description: Unchanged",
        },
        { operation: "responses:\n  '200':\n    description: The pet" },
      ],
      bad: [
        { operation: "responses:\n  '200':\n    description: The pet\n  '304':\n    description: Unchanged" },
        { method: "patch", operation: "responses:\n  '415':\n    description: JSON only" },
        { method: "post", operation: "responses:\n  '415':\n    description: JSON only" },
        { operation: "responses:\n  '451':\n    description: A court says no" },
      ],
    },
  },
  scope: "operation",
  check: (operation) =>
    operation.responses.flatMap((response) => {
      const missing = isKnown(response) ? missingIn(response, operation) : [];
      const [first] = missing;
      if (first === undefined) return [];
      const names = missing.map(({ name }) => name);
      return [
        {
          response,
          isShared: response.ref !== undefined && missing.every(dependsOnCodeAlone),
          message: `${subjectUnderCode(response)} does not declare ${names.join(" and ")}, which helps a client to go on. Declare it if the API sends it.`,
          source: first.source,
          fixes: addHeaders(operation, response, names),
        },
      ];
    }),
};

function missingIn(response: ResponseEntry, operation: Operation): readonly HeaderFact[] {
  const facts = findStatusCode(codeOf(response) ?? 0)?.headers.recommended ?? [];
  return facts.filter(
    (fact) =>
      fact.declare === "hint" &&
      isAskedFor(fact, operation) &&
      ![fact.name, ...(fact.orElse ?? [])].some((name) => hasHeader(response, name)),
  );
}

function isAskedFor({ methods, beside }: HeaderFact, operation: Operation): boolean {
  if (methods !== undefined && !methods.includes(operation.method.toUpperCase())) return false;
  return (
    beside === undefined ||
    (hasKey(operation, String(beside)) && !hasHeaderParameter(operation, TAG_CONDITION))
  );
}

function dependsOnCodeAlone({ methods, beside }: HeaderFact): boolean {
  return methods === undefined && beside === undefined;
}
