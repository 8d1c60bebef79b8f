import type { Fix } from "../../model/finding.ts";
import type { Operation } from "../../model/operation.ts";
import type { Look } from "../../openapi/look.ts";
import { applyFix, editFix } from "../fixes.ts";
import { isKnown, subjectOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Examples are of types that the operation produces. */
export const exampleNotProduced: ResponseRule = {
  meta: {
    id: "example-not-produced",
    group: "text",
    severity: "error",
    versions: ["2.0"],
    title: "An example is of a media type that the operation produces.",
    why: "In OpenAPI 2.0 the examples of a response are listed by media type. One that the operation does not produce is an example of nothing.",
    mend: "Name the media type in produces, or move the example to a type that is there.",
    source: "OpenAPI 2.0 Example Object",
    examples: {
      good: [
        {
          openapi: "2.0",
          operation:
            "produces:\n- application/json\nresponses:\n  '200':\n    description: The pet\n    schema:\n      type: object\n    examples:\n      application/json:\n        name: Tom",
        },
      ],
      bad: [
        {
          openapi: "2.0",
          operation:
            "produces:\n- application/json\nresponses:\n  '200':\n    description: The pet\n    schema:\n      type: object\n    examples:\n      text/plain: Tom",
        },
        {
          openapi: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pet\n    schema:\n      type: object\n    examples:\n      text/plain: Tom",
          document: "produces:\n- application/json",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ content }) => content !== undefined,
  check: (response, operation, { look }) => {
    // A response without body fields is not looked into.
    if (!isKnown(response) || response.content === undefined) return undefined;
    const part = look.response(response);
    const produced = response.content.map(({ name }) => name).filter((name) => name !== "");
    const known = new Set(produced.map(plain));
    const others = look
      .dataParts(look.data(part, "examples"))
      .filter(({ name }) => !known.has(plain(name)) && !name.startsWith("x-"));
    const names = others.map(({ name }) => name);
    const [first] = others;
    if (first === undefined) return undefined;
    const listed = produced.length === 0 ? "no media type" : produced.join(", ");
    return {
      // Which types there are is the operation's: it is said where a shared response is used.
      ...(response.ref === undefined ? { place: first } : {}),
      message: `${subjectOf(response)} has an example of ${names.join(", ")}, but the operation produces ${listed}. Add it to produces, or move the example.`,
      fixes: [addToProduces(look, operation, produced, names)],
    };
  },
};

function plain(mediaType: string): string {
  return mediaType.replaceAll(/\s/g, "").toLowerCase();
}

function addToProduces(
  look: Look,
  { pointer }: Operation,
  produced: readonly string[],
  names: readonly string[],
): Fix {
  const list = look.at(`${pointer}/produces`);
  // A list that is written anew would lose its comments.
  const hasComment = list !== undefined && /(?:^|\s)#/.test(look.source(list));
  if (hasComment || names.some((name) => !name.includes("/"))) return editFix("Edit the response");
  const value = { items: [...produced, ...names] };
  return applyFix(`Add ${names.join(" and ")} to produces`, [
    { type: "set-value", at: `${pointer}/produces`, value },
  ]);
}
