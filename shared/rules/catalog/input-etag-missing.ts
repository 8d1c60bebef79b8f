import type { Operation } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import type { Look } from "../../openapi/look.ts";
import { propertyNamesIn } from "../../openapi/schema-reading.ts";
import { addHeaders } from "../fixes.ts";
import { hasHeaderParameter } from "../operation-input.ts";
import { bodySchemasIn } from "../parts-content.ts";
import { classOf, isKnown } from "../responses.ts";
import type { PathRule } from "../rule.ts";

/** A tag can only be sent back by one who got it. */
export const inputEtagMissing: PathRule = {
  meta: {
    id: "input-etag-missing",
    group: "method",
    severity: "info",
    versions: allVersions,
    title: "Where a path takes If-Match or If-None-Match, its GET declares ETag.",
    why: "The client sends a tag back that it was given before. If no answer declares it, nobody knows where to take it from. A body with a field of that name is enough.",
    mend: "Declare ETag on the 2xx of the GET.",
    source: "RFC 9110 §8.8.3, §13.1.1, §13.1.2",
    examples: {
      good: [
        {
          operation:
            "parameters:\n  - {name: If-None-Match, in: header, schema: {type: string}}\nresponses:\n  '200':\n    description: The pet\n    headers:\n      ETag: {schema: {type: string}}",
        },
      ],
      bad: [
        {
          operation:
            "parameters:\n  - {name: If-None-Match, in: header, schema: {type: string}}\nresponses:\n  '200':\n    description: The pet",
        },
      ],
    },
  },
  scope: "path",
  check: ({ operations }, _context, lookAt) => {
    const taken = operations.map(tagTakenBy).find((name) => name !== undefined);
    const get = operations.find(({ method }) => method === "get");
    const reads = operations.filter(({ method }) => method === "get" || method === "head");
    if (taken === undefined || get === undefined) return [];
    const successes = reads.flatMap(successesOf);
    const [first] = successesOf(get);
    if (first === undefined || successes.some((one) => !isKnown(one) || declaresTag(one.headers))) return [];
    if (givesTagInBody(lookAt(get), get)) return [];
    return [
      {
        operation: get.id,
        response: first,
        message: `The path takes ${taken}, but ${first.key} to GET does not declare ETag, where the tag would come from. Declare it.`,
        fixes: addHeaders(get, first, ["ETag"]),
      },
    ];
  },
};

/** If-None-Match of a change is mostly `*`, which asks for no tag (RFC 9110 §13.1.2). */
function tagTakenBy(operation: Operation): string | undefined {
  if (hasHeaderParameter(operation, /^if-match$/i)) return "If-Match";
  const isRead = operation.method === "get" || operation.method === "head";
  return isRead && hasHeaderParameter(operation, /^if-none-match$/i) ? "If-None-Match" : undefined;
}

function successesOf({ responses }: Operation): Operation["responses"] {
  return responses.filter((response) => classOf(response) === "2xx");
}

function declaresTag(headers: readonly { readonly name: string }[]): boolean {
  return headers.some(({ name }) => /etag/i.test(name));
}

/** Some APIs return the tag as a field of the object. */
function givesTagInBody(look: Look, get: Operation): boolean {
  return successesOf(get)
    .flatMap((success) => bodySchemasIn(look, success))
    .some(({ schema }) =>
      [...(propertyNamesIn(look, schema) ?? [])].some((name) => /^_*e_?tag$/i.test(name)),
    );
}
