import type { Fix } from "../../model/finding.ts";
import type { Operation, ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import type { Look } from "../../openapi/look.ts";
import { bodiesLikeSuccess, errorsWithBody, isError, sharedErrorSchema } from "../error-bodies.ts";
import { applyFix, editFix } from "../fixes.ts";
import { type BodySchema, placeOfUse } from "../parts-content.ts";
import type { ResponseOutline } from "../response-outline.ts";
import { bodyPlace, classOf, codeOf, hasContent, isKnown } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** 409 and 412 may tell the state that the request met (RFC 9110 §15.5.10). */
const TELL_STATE = [409, 412];

/** An error does not return what was asked for. */
export const contentErrorSameAsSuccess: OperationRule = {
  meta: {
    id: "content-error-same-as-success",
    group: "content",
    severity: "info",
    versions: allVersions,
    title: "An error response does not use the schema of the success.",
    why: "An error has no pet to return. Mostly the schema was copied, or put there by a generator that was told no other. Schemas with a place for errors, and 409 and 412, which may return the present state, are left alone.",
    mend: "Describe the body that the API sends with the error.",
    source: "RFC 9110 §15.5, §15.5.10",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json: {schema: {$ref: '#/components/schemas/Pet'}}\n  '409':\n    description: The pet as it is now\n    content:\n      application/json: {schema: {$ref: '#/components/schemas/Pet'}}",
          document: "components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json: {schema: {$ref: '#/components/schemas/Pet'}}\n  '404':\n    description: No such pet\n    content:\n      application/json: {schema: {$ref: '#/components/schemas/Pet'}}",
          document: "components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) =>
    responses.some(isErrorCode) &&
    responses.some((response) => classOf(response) === "2xx" && hasContent(response)),
  check: (operation, { look }) =>
    operation.responses.flatMap((response) => {
      if (!isErrorCode(response)) return [];
      const bodies = bodiesLikeSuccess(look, response, operation);
      if (bodies.length === 0) return [];
      const message = `${response.key} returns the same schema as the success. Describe the error instead.`;
      return [
        { response, ...bodyPlace(response), message, fixes: fixesOf(look, operation, response, bodies) },
      ];
    }),
};

/** Default may stand for further successes. */
function isErrorCode(response: ResponseOutline): boolean {
  return (
    isError(response) &&
    isKnown(response) &&
    response.key !== "default" &&
    !TELL_STATE.includes(codeOf(response) ?? 0)
  );
}

function fixesOf(
  look: Look,
  operation: Operation,
  response: ResponseEntry,
  bodies: readonly BodySchema[],
): readonly Fix[] {
  const others = errorsWithBody(operation).filter(
    (error) => error !== response && bodiesLikeSuccess(look, error, operation).length === 0,
  );
  const shared = sharedErrorSchema(look, others);
  if (shared === undefined || response.ref !== undefined) return [editFix("Edit the body")];
  const value = [{ key: "$ref", value: shared.target }];
  const edits = bodies.map(
    ({ schema }) => ({ type: "set-value", at: placeOfUse(schema).pointer, value }) as const,
  );
  return [applyFix(`Use the schema ${shared.name}`, edits)];
}
