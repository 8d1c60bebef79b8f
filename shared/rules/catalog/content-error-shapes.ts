import { allVersions } from "../../model/versions.ts";
import { bodiesLikeSuccess, errorsWithBody, findOther, haveOneShape, shapesOf } from "../error-bodies.ts";
import { editFix } from "../fixes.ts";
import type { OperationRule } from "../rule.ts";

/** Errors look alike. */
export const contentErrorShapes: OperationRule = {
  meta: {
    id: "content-error-shapes",
    group: "content",
    severity: "hint",
    versions: allVersions,
    title: "The errors of an operation have bodies of one form.",
    why: "A caller wants one piece of code that reads every error. Bodies count as different when less than half of the fields of the smaller one are in the other.",
    mend: "Give all errors one schema, and further fields where one of them has more to tell.",
    source: "RFC 9457 §1; RFC 9205 §4.6",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '400':\n    description: Wrong\n    content:\n      application/json: {schema: {properties: {code: {}, text: {}}}}\n  '404':\n    description: No such pet\n    content:\n      application/json: {schema: {properties: {code: {}}}}",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '400':\n    description: Wrong\n    content:\n      application/json: {schema: {properties: {code: {}, text: {}}}}\n  '404':\n    description: No such pet\n    content:\n      application/json: {schema: {properties: {type: {}, title: {}}}}",
        },
      ],
    },
  },
  scope: "operation",
  concerns: (set) => errorsWithBody(set).length > 1,
  check: (operation, { look }) => {
    const errors = errorsWithBody(operation);
    if (haveOneShape(look, errors)) return [];
    const shapes = shapesOf(look, errors).filter(
      ({ response }) => bodiesLikeSuccess(look, response, operation).length === 0,
    );
    const [first] = shapes;
    const other = findOther(shapes);
    if (first === undefined || other === undefined) return [];
    return [
      {
        response: other.response,
        message: `${other.response.key} describes errors in another form than ${first.response.key}. Give all errors one form, so that one piece of code reads them.`,
        fixes: [editFix("Edit the body")],
      },
    ];
  },
};
