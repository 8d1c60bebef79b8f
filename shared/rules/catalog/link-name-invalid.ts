import type { Part } from "../../openapi/look.ts";
import { applyFix, editFix } from "../fixes.ts";
import { linksOf } from "../parts.ts";
import { placeOfUse } from "../parts-content.ts";
import { hasLinks } from "../responses.ts";
import type { PartRule } from "../rule.ts";

const VALID = /^[a-zA-Z0-9._-]+$/;

/** Links are named like components. */
export const linkNameInvalid: PartRule = {
  meta: {
    id: "link-name-invalid",
    group: "text",
    severity: "error",
    versions: ["3.0", "3.1", "3.2"],
    title: "The name of a link has letters, digits, dots, hyphens and underscores only.",
    why: "Links are named like components, so that a tool can make a name in code of it. With other characters the document is not valid.",
    mend: "Name the link with letters, digits, dots, hyphens and underscores.",
    source: "OpenAPI 3.2.0 Response Object, Components Object",
    examples: {
      good: [
        {
          operation:
            "operationId: getPet\nresponses:\n  '200':\n    description: The pet\n    links:\n      next-pet:\n        operationId: getPet",
        },
      ],
      bad: [
        {
          operation:
            "operationId: getPet\nresponses:\n  '200':\n    description: The pet\n    links:\n      next pet:\n        operationId: getPet",
        },
      ],
    },
  },
  scope: "part",
  concerns: hasLinks,
  check: (response, { look }) => {
    const links = linksOf(look, response);
    const names = links.map(({ name }) => name);
    return links
      .filter(({ name }) => !VALID.test(name))
      .map((link) => ({
        place: placeOfUse(link),
        message: `"${link.name}" is no name for a link. Use letters, digits, dots, hyphens and underscores only.`,
        fixes: [renameFix(link, names)],
      }));
  },
};

function renameFix(link: Part, names: readonly string[]) {
  const { name } = link;
  const { pointer } = placeOfUse(link);
  const to = name.replaceAll(/[^a-zA-Z0-9._-]+/g, "-").replaceAll(/^-+|-+$/g, "");
  if (to === "" || names.includes(to)) return editFix("Edit the link");
  return applyFix(`Rename it to ${to}`, [{ type: "rename-key", at: pointer, to }]);
}
