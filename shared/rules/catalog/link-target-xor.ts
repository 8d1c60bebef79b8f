import { applyFix, editFix } from "../fixes.ts";
import { hasField, isMap, linksOf, partSubject } from "../parts.ts";
import { hasLinks } from "../responses.ts";
import type { PartRule } from "../rule.ts";

const LINK =
  "operationId: getPet\nresponses:\n  '200':\n    description: The pet\n    links:\n      again:\n        description: The same once more";

/** A link names its operation in one way. */
export const linkTargetXor: PartRule = {
  meta: {
    id: "link-target-xor",
    group: "text",
    severity: "error",
    versions: ["3.0", "3.1", "3.2"],
    title: "A link names its operation by operationId or by operationRef.",
    why: "A link says which operation can follow. Without one it leads nowhere, and with both it may lead to two places.",
    mend: "Give the operationId of an operation of this document, or an operationRef for one that is elsewhere.",
    source: "OpenAPI 3.2.0 Link Object",
    examples: {
      good: [
        { operation: `${LINK}\n        operationId: getPet` },
        { operation: `${LINK}\n        operationRef: '#/paths/~1pets~1{id}/get'` },
      ],
      bad: [
        { operation: LINK },
        {
          operation: `${LINK}\n        operationId: getPet\n        operationRef: '#/paths/~1pets~1{id}/get'`,
        },
      ],
    },
  },
  scope: "part",
  concerns: hasLinks,
  check: (response, { look }) =>
    linksOf(look, response)
      .filter(isMap)
      .flatMap((link) => {
        const [hasId, hasRef] = [hasField(link, "operationId"), hasField(link, "operationRef")];
        if (hasId !== hasRef) return [];
        const subject = partSubject("link", link);
        const keep = (kept: string, other: string) =>
          applyFix(`Keep ${kept}`, [{ type: "remove-value", at: `${link.pointer}/${other}` }]);
        return [
          {
            place: link,
            message: hasId
              ? `${subject} has both an operationId and an operationRef. Keep one of them.`
              : `${subject} names no operation. Give it the operationId of the operation that can follow.`,
            fixes: hasId
              ? [keep("operationId", "operationRef"), keep("operationRef", "operationId")]
              : [editFix("Edit the link")],
          },
        ];
      }),
};
