import type { HeaderFact } from "../../codes/status-code.ts";
import { findStatusCode } from "../../codes/status-codes.ts";
import type { ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { addHeaders } from "../fixes.ts";
import type { ResponseOutline } from "../response-outline.ts";
import { codeOf, isKnown, subjectUnderCode } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** RateLimit-Reset, X-RateLimit-Reset and vendors' own headers tell it as well. */
const WAITING = /retry-?after|rate-?limit/i;
const TEMPORARY = /\b(temporar(y|ily)|for now|(try|retry) (it )?(again )?later|later)\b/i;

/** Who has to wait is told how long. */
export const headerRetryAfter: ResponseRule = {
  meta: {
    id: "header-retry-after",
    group: "headers",
    severity: "hint",
    versions: allVersions,
    wantsMore: true,
    title: "429 and 503 declare Retry-After, and so does a 413 that is temporary.",
    why: "Without it every client guesses how long to wait, and many do not wait at all. Headers that tell the rate limit do as well.",
    mend: "Declare Retry-After with the number of seconds.",
    source: "RFC 6585 §4; RFC 9110 §15.6.4, §10.2.3, §15.5.14",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '429':\n    description: Too fast\n    headers:\n      X-RateLimit-Reset:\n        schema:\n          type: integer",
        },
        { method: "put", operation: "responses:\n  '413':\n    description: At most 2 MB" },
      ],
      bad: [
        { operation: "responses:\n  '429':\n    description: Too fast" },
        { openapi: "2.0", operation: "responses:\n  '503':\n    description: Closed for today" },
        {
          method: "put",
          operation:
            "requestBody:\n  content:\n    application/json: {}\nresponses:\n  '413':\n    description: No room, try later",
        },
      ],
    },
  },
  scope: "response",
  isAlikeInUses: true,
  concerns: (response) =>
    isKnown(response) &&
    !response.headers.some(({ name }) => WAITING.test(name)) &&
    retryAfterOf(response) !== undefined,
  check: (response, operation) =>
    asksToWait(response)
      ? {
          isShared: response.ref !== undefined,
          message: `${subjectUnderCode(response)} does not declare Retry-After, so a client cannot know how long to wait. Declare it.`,
          fixes: addHeaders(operation, response, ["Retry-After"]),
        }
      : undefined,
};

function asksToWait(response: ResponseEntry): boolean {
  if (retryAfterOf(response)?.declare === true) return true;
  return codeOf(response) === 413 && TEMPORARY.test(response.description ?? "");
}

/** What the code data says of Retry-After. */
function retryAfterOf(response: ResponseOutline): HeaderFact | undefined {
  const status = findStatusCode(codeOf(response) ?? 0);
  return status?.headers.recommended.find(({ name }) => name === "Retry-After");
}
