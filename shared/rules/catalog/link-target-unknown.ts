import { asMap } from "../../openapi/fields.ts";
import { pointerOfReference } from "../../openapi/pointer.ts";
import { countMatches } from "../../source/count-matches.ts";
import { hasExternalPaths } from "../external-paths.ts";
import { applyFix } from "../fixes.ts";
import { NearNames } from "../nearest-name.ts";
import { isMap, linksIn, partSubject, textIn } from "../parts.ts";
import { rememberLooks } from "../remembered-looks.ts";
import { hasLinks } from "../responses.ts";
import type { DocumentRule } from "../rule.ts";

const LINK =
  "operationId: getPet\nresponses:\n  '200':\n    description: The pet\n    links:\n      again:\n";

/** The operation that a link names is there. */
export const linkTargetUnknown: DocumentRule = {
  meta: {
    id: "link-target-unknown",
    group: "text",
    severity: "error",
    versions: ["3.0", "3.1", "3.2"],
    title: "The operation that a link names is there.",
    why: "A link to an operation that is not in the document leads nowhere. Where a part of the document is in another file, this cannot be told.",
    mend: "Name the operationId of an operation of the document, or point operationRef to one.",
    source: "OpenAPI 3.2.0 Link Object",
    examples: {
      good: [
        { operation: `${LINK}        operationId: getPet` },
        { operation: `${LINK}        operationRef: '#/paths/~1pets~1%7Bid%7D/get'` },
      ],
      bad: [
        { operation: `${LINK}        operationId: getPets` },
        { operation: `${LINK}        operationRef: '#/paths/~1pets/get'` },
      ],
    },
  },
  scope: "document",
  *check(document) {
    const all: LinkTarget[] = [];
    for (const operation of document.operations) {
      if (!operation.responses.some(hasLinks)) continue;
      for (const target of targetsIn(document, operation)) all.push(target);
      yield;
    }
    if (all.length === 0 || hasExternalPaths(document)) return [];
    const links = new Map(all.map((target) => [target.pointer, target]));
    const ids = new Set(document.operations.flatMap(({ operationId }) => operationId ?? []));
    const told = [...links.values()].filter(
      ({ id, leadsNowhere }) => leadsNowhere || (id !== undefined && !ids.has(id)),
    );
    if (told.length === 0) return [];
    const counts = yield* countMatches(document.tree, "operationId", OPERATION_ID);
    // Operations in callbacks are not among those of the document, but their names stand in its text.
    const uses = new Map<string | undefined, number>();
    for (const { id } of links.values()) uses.set(id, (uses.get(id) ?? 0) + 1);
    const names = new NearNames([...ids]);
    return told.flatMap(({ id, written, subject, pointer }) => {
      if (id !== undefined && (counts.get(id) ?? 0) > (uses.get(id) ?? 0)) return [];
      const near = id === undefined ? undefined : names.nearest(id);
      const advice = near === undefined ? "Name one that is there." : `Perhaps ${near} is meant.`;
      const edit =
        near === undefined ? undefined : ({ type: "set-value", at: pointer, value: near } as const);
      return [
        {
          pointer,
          message: `${subject} names the operation ${written}, which the document does not have. ${advice}`,
          fixes: edit ? [applyFix(`Change to ${edit.value}`, [edit])] : [],
        },
      ];
    });
  },
};

const OPERATION_ID = /operationId["']?\s*:\s*["']?([^"'\s,{}]+)/y;

interface LinkTarget {
  /** The operationId; undefined where an operationRef stands. */
  readonly id: string | undefined;
  readonly written: string;
  /** Of an operationRef into this document. */
  readonly leadsNowhere: boolean;
  readonly subject: string;
  readonly pointer: string;
}

/** What the links of an operation name. */
const targetsIn = rememberLooks((look, { responses }): readonly LinkTarget[] =>
  responses
    .flatMap((response) => linksIn(look, response).filter(isMap))
    .flatMap((link) => {
      const id = textIn(link, "operationId");
      const written = id ?? textIn(link, "operationRef");
      const part = look.data(link, id === undefined ? "operationRef" : "operationId");
      if (part === undefined || written === undefined) return [];
      const target = id === undefined ? pointerOfReference(written) : undefined;
      const leadsNowhere = target !== undefined && asMap(look.at(target)?.node) === undefined;
      return [{ id, written, leadsNowhere, subject: partSubject("link", link), pointer: part.pointer }];
    }),
);
