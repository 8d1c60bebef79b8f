import { allVersions } from "../../model/versions.ts";
import type { Look, Part } from "../../openapi/look.ts";
import { rememberByPart } from "../../openapi/remember-by-part.ts";
import { editFix } from "../fixes.ts";
import { hasField, mediaTypesIn } from "../parts.ts";
import { bodySchemasIn, isSentWithoutBody } from "../parts-content.ts";
import { hasContent } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

const BODY =
  "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        schema:\n          type: object\n";

/** What nobody reads as an example: pictures, sound, archives. */
const BINARY =
  /^(?:image|audio|video|font)\/|^application\/(?:octet-stream|pdf|zip|gzip|x-(?:gzip|tar|zip\S*)|vnd\.(?:ms-|openxml)\S*)/i;

/** A body has an example. */
export const exampleMissing: ResponseRule = {
  meta: {
    id: "example-missing",
    group: "text",
    severity: "off",
    versions: allVersions,
    title: "A body has an example.",
    why: "An example shows at a glance what a schema takes pages to say, and mock servers and tests can answer with it. This is house style.",
    mend: "Give one of the media types an example, or its schema. Bodies that are no text, such as pictures, need none.",
    source: "IBM OpenAPI Validator; OpenAPI 3.2.0 Media Type Object",
    examples: {
      good: [
        { operation: `${BODY}        example:\n          name: Tom` },
        { operation: `${BODY}          example:\n            name: Tom` },
        {
          operation:
            "responses:\n  '200':\n    description: The picture\n    content:\n      image/png:\n        schema: {}",
        },
      ],
      bad: [
        { operation: BODY },
        {
          openapi: "2.0",
          operation: "responses:\n  '200':\n    description: The pet\n    schema:\n      type: object",
        },
      ],
    },
  },
  scope: "response",
  concerns: hasContent,
  check: (response, operation, { look }) => {
    if (isSentWithoutBody(response, operation)) return undefined;
    const { content = [] } = response;
    const names = content.map(({ name }) => name).filter((name) => !BINARY.test(name));
    if (names.length === 0 || content.some(({ hasExample }) => hasExample)) return undefined;
    const part = look.response(response);
    if (part === undefined) return undefined;
    const items = mediaTypesIn(look, response).map((media) => look.field(media, "itemSchema"));
    const schemas = [...bodySchemasIn(look, response).map(({ schema }) => schema), ...items];
    if (hasField(part, "examples") || schemas.some((schema) => showsExample(look, schema))) return undefined;
    return {
      place: look.field(part, "content") ?? look.data(part, "schema") ?? part,
      message: `The body of ${response.ref === undefined ? response.key : `the shared response ${response.ref.name}`} has no example. Add one that shows it.`,
      fixes: [editFix("Edit the response")],
    };
  },
};

/** Whether a schema, or one of its own properties, shows what it describes; a schema that is elsewhere may do so. */
function showsExample(look: Look, schema: Part | undefined): boolean {
  if (schema === undefined) return false;
  return (schema.reference && schema.node === undefined) || hasExample(look, schema);
}

const hasExample = rememberByPart((look, schema): boolean => {
  const has = (part: Part) => hasField(part, "example") || hasField(part, "examples");
  return has(schema) || look.parts(look.data(schema, "properties")).some(has);
});
