import { allVersions } from "../../model/versions.ts";
import type { ApiDocument } from "../../openapi/document.ts";
import { asMap, fieldOf } from "../../openapi/fields.ts";
import { escapePointer } from "../../openapi/pointer.ts";
import { countMatches } from "../../source/count-matches.ts";
import type { SourceEntry } from "../../source/tree.ts";
import { hasExternalPaths } from "../external-paths.ts";
import { applyFix } from "../fixes.ts";
import type { DocumentRule } from "../rule.ts";

const OPERATION = "responses:\n  '404':\n    $ref: '#/components/responses/NotFound'";
const NOT_FOUND = "    NotFound:\n      description: No such pet";

/** Shared responses, headers and examples are used. */
export const componentUnused: DocumentRule = {
  meta: {
    id: "component-unused",
    group: "text",
    severity: "hint",
    versions: allVersions,
    title: "Shared responses, headers and examples are used.",
    why: "What nothing refers to is read and kept up for nothing. A document without operations is taken for a library that other files use, and one with paths in other files is not judged. Removing is not done with other fixes at once: another file may use the part.",
    mend: "Remove the part, or refer to it.",
    source: "OpenAPI 3.2.0 Components Object",
    examples: {
      good: [{ operation: OPERATION, document: `components:\n  responses:\n${NOT_FOUND}` }],
      bad: [
        {
          operation: OPERATION,
          document: `components:\n  responses:\n${NOT_FOUND}\n    Gone:\n      description: Gone for good`,
        },
        {
          operation: OPERATION,
          document: `components:\n  responses:\n${NOT_FOUND}\n  headers:\n    Total:\n      schema:\n        type: integer`,
        },
        {
          openapi: "2.0",
          operation: "responses:\n  '404':\n    $ref: '#/responses/NotFound'",
          document:
            "responses:\n  NotFound:\n    description: No such pet\n  Gone:\n    description: Gone for good",
        },
      ],
    },
  },
  scope: "document",
  *check(document) {
    const isLibrary = document.operations.length === 0 || hasExternalPaths(document);
    const shared = isLibrary ? [] : sharedParts(document);
    if (shared.length === 0) return [];
    const mentions = yield* countMatches(document.tree, "#", MENTION);
    const used = new Set([...mentions.keys()].map(plainMention));
    const unused = shared.filter(({ kind, entry }) => {
      const isPlain = /^[\w.-]+$/.test(entry.name);
      return isPlain && !used.has(`/${kind}s/${entry.name}`) && !holdsUsedAnchor(document, entry);
    });
    // Most documents use all that they share, and need not be searched for this.
    if (unused.length === 0) return [];
    if ((yield* countMatches(document.tree, "$ref", UNCLEAR_REFERENCE)).size > 0) return [];
    return unused.map(({ kind, pointer, entry }) => ({
      pointer,
      message: `Nothing in the document refers to the shared ${kind} ${entry.name}. Remove it, or use it.`,
      fixes: [applyFix(`Remove ${entry.name}`, [{ type: "remove-value", at: pointer }])],
    }));
  },
};

interface SharedPart {
  readonly kind: string;
  readonly pointer: string;
  readonly entry: SourceEntry;
}

function sharedParts({ tree, version }: ApiDocument): readonly SharedPart[] {
  const root = asMap(tree.root);
  const owner = version === "2.0" ? root : asMap(fieldOf(root, "components"));
  const kinds = version === "2.0" ? ["response"] : ["response", "header", "example"];
  return kinds.flatMap((kind) => {
    const parts = asMap(fieldOf(owner, `${kind}s`))?.entries ?? [];
    return parts
      .filter(({ name }) => !name.startsWith("x-") && name !== "<<")
      .map((entry) => {
        const path = version === "2.0" ? "" : "/components";
        return { kind, entry, pointer: `${path}/${kind}s/${escapePointer(entry.name)}` };
      });
  });
}

/**
 * What may refer to a shared part, wherever it stands: one that a description names as a reference would counts as used, and one whose
 * name can be written in many ways. References to schemas are not counted. The text is searched, as looking into all of a large document takes too
 * long.
 */
const MENTION =
  /#(?!\/components\/schemas\/)[\\/\w.~%-]*?((?:%2[Ff]|\\?\/)(?:responses|headers|examples)(?:%2[Ff]|\\?\/)[\w.%~-]+)/y;
/** A reference with a character written as its number may refer to anything. */
const UNCLEAR_REFERENCE = /(\$ref)["']?\s*:\s*"[^"\n]*\\[uUx\r\n]/y;

/** The same without escapes: of a slash in JSON, and of what a URI may escape. */
function plainMention(mention: string): string {
  const plain = mention.replaceAll("\\", "");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** An alias can stand for a part, or for something in it. */
function holdsUsedAnchor({ tree }: ApiDocument, { start, end }: SourceEntry): boolean {
  return (
    tree.aliases.length > 0 && tree.anchors.some((anchor) => anchor.start >= start && anchor.start < end)
  );
}
