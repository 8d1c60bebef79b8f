import type { Fix } from "../../model/finding.ts";
import type { OpenApiVersion } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import type { Look, PartPlace } from "../../openapi/look.ts";
import { escapePointer, partsOfPointer, pointerOfReference } from "../../openapi/pointer.ts";
import type { Resolution } from "../../openapi/references.ts";
import type { SourceNode } from "../../source/tree.ts";
import { applyFix, editFix } from "../fixes.ts";
import { remembered } from "../memory.ts";
import { NearNames } from "../nearest-name.ts";
import {
  brokenSchemasOf,
  chooseReferences,
  mayHoldReferences,
  referencesOf,
  type UsedReference,
} from "../parts-references.ts";
import type { ResponseProblem, ResponseRule } from "../rule.ts";
import { showsAllResolved } from "../texts-of-responses.ts";

const SHARED = "components:\n  responses:\n    NotFound:\n      description: No such pet";

/** A reference leads to something. */
export const refUnresolved: ResponseRule = {
  meta: {
    id: "ref-unresolved",
    group: "text",
    severity: "error",
    versions: allVersions,
    title: "A reference inside the document leads to something.",
    why: "Where a reference leads nowhere, or back to itself, tools refuse the document or leave the part out. References to other files are not followed here.",
    mend: "Point the reference to a part that is there, or write the missing part.",
    source: "OpenAPI 3.2.0 Reference Object",
    examples: {
      good: [
        {
          operation: "responses:\n  '404':\n    $ref: '#/components/responses/NotFound'",
          document: SHARED,
        },
        { operation: "responses:\n  '404':\n    $ref: shared.yaml#/NotFound" },
      ],
      bad: [
        {
          operation: "responses:\n  '404':\n    $ref: '#/components/responses/NotFond'",
          document: SHARED,
        },
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        schema:\n          type: array\n          items:\n            $ref: '#/components/schemas/Pet'",
        },
        {
          operation: "responses:\n  '404':\n    $ref: '#/components/responses/NotFound'",
          document: "components:\n  responses:\n    NotFound:\n      $ref: '#/components/responses/NotFound'",
        },
      ],
    },
  },
  scope: "response",
  isAlikeInUses: true,
  concerns: mayHoldReferences,
  concernsWritten: (text, look) => !showsAllResolved(look, text),
  check: (response, _operation, { look, version }) => {
    const used = unresolved(look, response);
    return used.length === 0 ? undefined : used.flatMap((one) => problemOf(look, one, version));
  },
};

const unresolved = chooseReferences(
  (look, response) => [...referencesOf(look, response), ...brokenSchemasOf(look, response)],
  ({ reference }) => reference.resolution.state === "unresolved",
);

function problemOf(
  look: Look,
  { kind, name, reference }: UsedReference,
  version: OpenApiVersion,
): readonly ResponseProblem[] {
  const { resolution } = reference;
  if (resolution.state !== "unresolved" || isOfSchemas(kind, resolution, version)) return [];
  const { broken, brokenAt } = resolution;
  // One that stands in an operation is told there.
  if (brokenAt !== undefined && /^\/(?:paths|webhooks)\//.test(brokenAt)) return [];
  const place: PartPlace = brokenAt === undefined ? reference : { pointer: brokenAt, range: undefined };
  const subject =
    brokenAt !== undefined
      ? `The shared ${kind} ${partsOfPointer(brokenAt).at(-1)}`
      : kind === "schema"
        ? "A schema"
        : kind === "response"
          ? name
          : `The ${kind} ${name}`;
  const fault = resolution.isCircular
    ? "which leads back to itself"
    : resolution.isThere
      ? `which is no ${kind}`
      : "which is not in the document";
  const near = resolution.isCircular ? undefined : nearestTarget(look, broken);
  const advice =
    near === undefined
      ? `Point it to ${kind === "example" ? "an" : "a"} ${kind} that is there.`
      : `Perhaps ${near} is meant.`;
  return [
    {
      place: { pointer: place.pointer, range: place.range },
      message: `${subject} is a reference to ${broken}, ${fault}. ${advice}`,
      fixes: [fixFor(place, near)],
    },
  ];
}

/** What schemas alone may be: `true`, and from 3.1 on named by an anchor, which is not looked for. */
function isOfSchemas(
  kind: UsedReference["kind"],
  resolution: Extract<Resolution, { readonly state: "unresolved" }>,
  version: OpenApiVersion,
): boolean {
  if (kind !== "schema") return false;
  const hasAnchors = version === "3.1" || version === "3.2";
  return resolution.isThere || (hasAnchors && pointerOfReference(resolution.broken) === undefined);
}

function fixFor({ pointer }: PartPlace, near: string | undefined): Fix {
  if (near === undefined) return editFix("Edit the response");
  return applyFix(`Change to ${near}`, [{ type: "set-value", at: `${pointer}/$ref`, value: near }]);
}

/** Thousands of references may lead to missing parts of one place. */
const nearNames = new WeakMap<SourceNode, NearNames>();

/** The reference that was most probably meant: to something of a like name at the same place. */
function nearestTarget(look: Look, target: string): string | undefined {
  const pointer = pointerOfReference(target) ?? "";
  const [, parent, name] = /^(\/components\/[^/]+|\/definitions|\/responses)\/([^/]+)$/.exec(pointer) ?? [];
  const owner = parent === undefined ? undefined : look.at(parent);
  if (name === undefined || owner?.node === undefined) return undefined;
  const near = remembered(
    nearNames,
    owner.node,
    () => new NearNames(look.dataParts(owner).map((part) => part.name)),
  ).nearest(name);
  return near === undefined
    ? undefined
    : `${target.slice(0, target.lastIndexOf("/"))}/${encodeURI(escapePointer(near))}`;
}
