import { findStatusCode } from "../../codes/status-codes.ts";
import type { Fix } from "../../model/finding.ts";
import type { Operation, ResponseEntry } from "../../model/operation.ts";
import { itemsOf } from "../../openapi/fields.ts";
import type { Look } from "../../openapi/look.ts";
import { applyFix } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** A body in OpenAPI 2.0 has a media type. */
export const export20Produces: OperationRule = {
  meta: {
    id: "export-2.0-produces",
    group: "export",
    severity: "warning",
    versions: ["2.0"],
    title: "An OpenAPI 2.0 operation whose responses have a schema names the media types that it produces.",
    why: "In OpenAPI 2.0 the media types of all bodies stand in produces of the operation or of the document. Without them nobody knows what the schema describes.",
    mend: "Add produces to the document, or to the operation when it differs.",
    source: "OpenAPI 2.0 Operation Object; OpenAPI 2.0 Response Object",
    examples: {
      good: [
        {
          openapi: "2.0",
          operation:
            "produces:\n  - application/json\nresponses:\n  '200':\n    description: The pet\n    schema:\n      type: object",
        },
        { openapi: "2.0", operation: "responses:\n  '200':\n    description: The pet" },
      ],
      bad: [
        {
          openapi: "2.0",
          operation: "responses:\n  '200':\n    description: The pet\n    schema:\n      type: object",
        },
        {
          openapi: "2.0",
          operation:
            "produces: []\nresponses:\n  '200':\n    description: The pet\n    schema:\n      type: object",
          document: "produces:\n  - application/json",
        },
      ],
    },
  },
  scope: "operation",
  check: (operation, { look }) => {
    // What is written in 3.x names the media type of each body.
    if (look.writtenIn !== "2.0" || operation.method.toLowerCase() === "head") return [];
    const bodies = operation.responses.filter(hasNamelessBody);
    const [first] = bodies;
    if (first === undefined) return [];
    const who = bodies.length === 1 ? `${first.key} has` : `${bodies.length} responses have`;
    return [
      {
        message: `${who} a schema, but the operation produces no media type. Add produces, such as application/json.`,
        fixes: bodies.some(isFile) ? [] : addProduces(operation, look),
      },
    ];
  },
};

function hasNamelessBody(response: ResponseEntry): boolean {
  // A body that must not be is told by another rule.
  const rule = findStatusCode(codeOf(response) ?? 0)?.content.rule;
  if (rule === "forbidden" || rule === "must-be-empty") return false;
  return response.content?.some(({ name, schema }) => name === "" && schema !== undefined) ?? false;
}

function isFile({ content }: ResponseEntry): boolean {
  return content?.some(({ schema }) => schema?.label === "file") ?? false;
}

function addProduces(operation: Operation, look: Look): readonly Fix[] {
  const json = { items: ["application/json"] };
  const add = (title: string, at: string) => applyFix(title, [{ type: "set-value", at, value: json }]);
  const ofOperation = `${operation.pointer}/produces`;
  const isOwn = look.at(ofOperation) !== undefined;
  const ofDocument = itemsOf(look.at("/produces")?.node);
  return [
    ...(isOwn || ofDocument.length > 0
      ? []
      : [add("Produce application/json in the whole document", "/produces")]),
    add("Produce application/json here", ofOperation),
  ];
}
