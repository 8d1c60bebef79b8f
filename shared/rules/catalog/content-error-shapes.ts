import type { ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import type { Look } from "../../openapi/look.ts";
import { rememberByName } from "../../openapi/remember-by-part.ts";
import { bodiesLikeSuccess, type ErrorShape, errorsWithBody, isAlike, shapesOf } from "../error-bodies.ts";
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
    const withBody = errorsWithBody(operation);
    if (areKnownToBeAlike(look, withBody)) return [];
    const errors = withDistinctBodies(withBody);
    if (errors.length < 2) return [];
    const all = shapesOf(look, errors);
    if (findOther(all) === undefined) return [];
    const shapes = all.filter(({ response }) => bodiesLikeSuccess(look, response, operation).length === 0);
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

const rememberAlike = rememberByName<boolean>();

/** Whether the bodies of the errors are alike, where each of them is shared: a thousand operations have a few sets of them. */
function areKnownToBeAlike(look: Look, errors: readonly ResponseEntry[]): boolean {
  const targets = new Set<string>();
  for (const error of errors) {
    const target = sharedBodyOf(error);
    if (target === undefined) return false;
    targets.add(target);
  }
  if (targets.size === 1) return true;
  let name = "";
  for (const target of targets) name += `${target.length} ${target}`;
  return rememberAlike(look, name, () => findOther(shapesOf(look, errors)) === undefined);
}

/** The shared response that an error is, or the shared schema that is all of its body. */
function sharedBodyOf({ ref, content = [], fields }: ResponseEntry): string | undefined {
  const media = content.length === 1 && !fields.includes("schema") ? content[0] : undefined;
  const target = ref?.target ?? (media?.fields.includes("schema") ? media.schema?.target : undefined);
  return target?.startsWith("#/components/") ? target : undefined;
}

/** The first error of each body: most errors of an operation share one. */
function withDistinctBodies(errors: readonly ResponseEntry[]): readonly ResponseEntry[] {
  // Those of a shared response are the same object.
  const contents = new Set(errors.map(({ content }) => content));
  if (contents.size === 1) return errors.slice(0, 1);
  const first = new Map<string, ResponseEntry>();
  for (const error of errors) {
    const body = (error.content ?? []).map(({ name, schema }) => `${name} ${schema?.source}`).join("\n");
    if (!first.has(body)) first.set(body, error);
  }
  return [...first.values()];
}

/** The first that is unlike the first of all. */
function findOther(shapes: readonly ErrorShape[]): ErrorShape | undefined {
  const [first] = shapes;
  return first && shapes.find((shape) => !isAlike(first, shape));
}
