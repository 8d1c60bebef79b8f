import type { OpenApiVersion } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { escapePointer } from "../../openapi/pointer.ts";
import { applyFix } from "../fixes.ts";
import {
  chooseReferences,
  mayHoldReferences,
  referencesOf,
  type UsedReference,
} from "../parts-references.ts";
import type { ResponseProblem, ResponseRule } from "../rule.ts";
import { showsNoSiblings } from "../texts-of-responses.ts";

const SHARED = "components:\n  responses:\n    NotFound:\n      description: No such thing";
const REFERENCE = "responses:\n  '404':\n    $ref: '#/components/responses/NotFound'";

/** Nothing stands beside a reference that would be ignored. */
export const refSiblings: ResponseRule = {
  meta: {
    id: "ref-siblings",
    group: "text",
    severity: "warning",
    versions: allVersions,
    title: "Nothing stands beside a $ref that would be ignored.",
    why: "A reference stands for the whole part that it leads to. What is written beside it looks as if it counted and does not; from OpenAPI 3.1 on a summary and a description do. Schemas are not looked at, nor are extensions, which tools write for themselves.",
    mend: "Remove what stands beside the reference, or write the part out in its place.",
    source: "OpenAPI 3.2.0 Reference Object",
    examples: {
      good: [
        { operation: REFERENCE, document: SHARED },
        { openapi: "3.1", operation: `${REFERENCE}\n    description: No such pet`, document: SHARED },
      ],
      bad: [
        { operation: `${REFERENCE}\n    description: No such pet`, document: SHARED },
        {
          openapi: "3.1",
          operation: `${REFERENCE}\n    headers:\n      X-Request-Id:\n        schema:\n          type: string\n    content: {}`,
          document: SHARED,
        },
      ],
    },
  },
  scope: "response",
  isAlikeInUses: true,
  concerns: mayHoldReferences,
  concernsWritten: (text, look) => !showsNoSiblings(look, text),
  check: (response, _operation, { look, version }) => {
    const used = withSiblings(look, response);
    return used.length === 0 ? undefined : used.flatMap((one) => problemOf(one, version));
  },
};

const withSiblings = chooseReferences(referencesOf, ({ reference }) => reference.siblings.length > 0);

function problemOf(
  { kind, name, reference }: UsedReference,
  version: OpenApiVersion,
): readonly ResponseProblem[] {
  // A media type is a reference from 3.2 on; before, `$ref` is an unknown field of it.
  if (kind === "media type" && version !== "3.2") return [];
  const hasTexts = version === "3.1" || version === "3.2";
  const ignored = reference.siblings.filter(
    (field) => !field.startsWith("x-") && !(hasTexts && (field === "summary" || field === "description")),
  );
  if (ignored.length === 0) return [];
  const { pointer, range } = reference;
  const fields = listOf(ignored);
  const subject = kind === "response" ? name : `The ${kind} ${name}`;
  return [
    {
      place: { pointer, range },
      message: `${subject} is a reference, so what stands beside its $ref is ignored: ${fields}. Remove it, or write the ${kind} out here.`,
      fixes: [
        applyFix(
          `Remove the ${fields}`,
          ignored.map(
            (field) => ({ type: "remove-value", at: `${pointer}/${escapePointer(field)}` }) as const,
          ),
        ),
      ],
    },
  ];
}

function listOf(names: readonly string[]): string {
  return names.length === 1 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
