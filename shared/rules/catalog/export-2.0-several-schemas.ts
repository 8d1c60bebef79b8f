import type { Fix } from "../../model/finding.ts";
import type { SemanticEdit } from "../../model/semantic-edit.ts";
import type { Look, Part } from "../../openapi/look.ts";
import { escapePointer } from "../../openapi/pointer.ts";
import { applyFix } from "../fixes.ts";
import { mediaTypesIn } from "../parts.ts";
import { subjectOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";
import { schemasOf } from "../same-content.ts";
import { isSameValue } from "../same-value.ts";

/** One schema a response for OpenAPI 2.0. */
export const export20SeveralSchemas: ResponseRule = {
  meta: {
    id: "export-2.0-several-schemas",
    group: "export",
    severity: "error",
    versions: ["2.0"],
    title: "For OpenAPI 2.0 all media types of a response have the same schema.",
    why: "An OpenAPI 2.0 response has one schema, whatever its media type. All schemas but one would be lost.",
    mend: "Choose one schema for the response, or split the operation.",
    source: "OpenAPI 2.0 Response Object",
    examples: {
      good: [
        {
          target: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        schema:\n          type: object\n      application/xml:\n        schema: {type: object}",
        },
      ],
      bad: [
        {
          target: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        schema:\n          type: object\n      text/csv:\n        schema:\n          type: string",
        },
      ],
    },
  },
  scope: "response",
  check: (response, _operation, { look }) => {
    if (look.writtenIn === "2.0" || schemasOf(response).length < 2) return undefined;
    const content = look.field(look.response(response), "content");
    const written = mediaTypesIn(look, response).flatMap((media) => {
      const schema = look.data(media, "schema")?.node;
      return schema ? [{ name: media.name, schema }] : [];
    });
    const [first, ...others] = written;
    const unlike = others.find(({ schema }) => first && !isSameValue(first.schema, schema));
    if (content === undefined || first === undefined || unlike === undefined) return undefined;
    return {
      place: content,
      message: `${subjectOf(response)} has one schema for ${first.name} and another for ${unlike.name}, but OpenAPI 2.0 takes one schema for a response. Choose one.`,
      fixes: keepOnly(look, content, first.name),
    };
  },
};

/** Keeps the first media type, which the author has put first for a reason. */
function keepOnly(look: Look, content: Part, name: string): readonly Fix[] {
  const others = look.dataParts(content).filter((media) => media.name !== name);
  const edits = others.map(
    (media): SemanticEdit => ({
      type: "remove-value",
      at: `${content.pointer}/${escapePointer(media.name)}`,
    }),
  );
  return [applyFix(`Keep only ${name}`, edits)];
}
