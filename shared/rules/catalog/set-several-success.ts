import { allVersions } from "../../model/versions.ts";
import { editFix } from "../fixes.ts";
import { classOf, isKnown } from "../responses.ts";
import type { OperationRule } from "../rule.ts";
import { schemasOf } from "../same-content.ts";

/** One kind of success. */
export const setSeveralSuccess: OperationRule = {
  meta: {
    id: "set-several-success",
    group: "set",
    severity: "hint",
    versions: allVersions,
    title: "Successful responses do not carry different schemas.",
    why: "A generated client must guess which one it gets, or return a union of them.",
    mend: "Keep one of them, or say in the descriptions when each one comes.",
    source: "OpenAPI 3.2.0 Responses Object",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        schema:\n          type: object\n  '204':\n    description: Nothing new",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        schema:\n          type: object\n  '203':\n    description: Its name\n    content:\n      application/json:\n        schema:\n          type: string",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) =>
    responses.filter((response) => classOf(response) === "2xx" && isKnown(response)).length > 1,
  check: ({ responses }) => {
    const successes = responses.filter((response) => classOf(response) === "2xx" && isKnown(response));
    if (successes.length < 2) return [];
    const bodies = successes
      .map((response) => ({ response, schemas: schemasOf(response).join("\n") }))
      .filter(({ schemas }) => schemas !== "");
    const [first] = bodies;
    const other = bodies.find(({ schemas }) => schemas !== first?.schemas);
    if (first === undefined || other === undefined) return [];
    return [
      {
        response: other.response,
        message: `${other.response.key} carries another schema than ${first.response.key}. Keep one, or say in the descriptions when each one comes.`,
        fixes: [editFix()],
      },
    ];
  },
};
