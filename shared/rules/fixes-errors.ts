import type { Fix } from "../model/finding.ts";
import type { OpenApiVersion, ResponseEntry } from "../model/operation.ts";
import type { NewField, NewValue, SemanticEdit } from "../model/semantic-edit.ts";
import type { Look } from "../openapi/look.ts";
import { escapePointer } from "../openapi/pointer.ts";
import { rememberByName } from "../openapi/remember-by-part.ts";
import { propertyNamesIn } from "../openapi/schema-reading.ts";
import type { SharedErrorSchema } from "./error-bodies.ts";
import { applyFix } from "./fixes.ts";
import { isKnown } from "./responses.ts";

const PROBLEM_JSON = "application/problem+json";

function member(key: string, type: readonly NewField[], description: string): NewField {
  return { key, value: [...type, { key: "description", value: description }] };
}

const text = [{ key: "type", value: "string" }];
const reference = [...text, { key: "format", value: "uri-reference" }];

/** The schema of problem details (RFC 9457 §3.1). */
const PROBLEM: NewValue = [
  { key: "type", value: "object" },
  { key: "description", value: "What went wrong, as RFC 9457 has it." },
  {
    key: "properties",
    value: [
      member("type", reference, "Names the kind of problem."),
      member("title", text, "The kind of problem in a few words."),
      member("status", [{ key: "type", value: "integer" }], "The status code."),
      member("detail", text, "What went wrong this time."),
      member("instance", reference, "Names this occurrence."),
    ],
  },
];

interface ProblemSchema {
  readonly target: string;
  /** What makes it, if it is not there. */
  readonly edits: readonly SemanticEdit[];
}

const rememberProblem = rememberByName<ProblemSchema | undefined>();

/** The shared schema of problem details: the one that is there, or what makes it. */
function problemSchema(look: Look, version: OpenApiVersion): ProblemSchema | undefined {
  return rememberProblem(look, version, () => findProblem(look, version));
}

function findProblem(look: Look, version: OpenApiVersion): ProblemSchema | undefined {
  const home = version === "2.0" ? "/definitions" : "/components/schemas";
  for (const name of ["Problem", "ProblemDetails"]) {
    const at = `${home}/${name}`;
    const schema = look.at(at);
    if (schema === undefined) {
      return { target: `#${at}`, edits: [{ type: "set-value", at, value: PROBLEM }] };
    }
    const members = propertyNamesIn(look, schema);
    if (members?.has("type") && members.has("title")) return { target: `#${at}`, edits: [] };
  }
  return undefined;
}

/** "Add a problem body": problem details with a schema that is made once; no fix where nothing is written of the response. */
export function addProblemBody(look: Look, response: ResponseEntry, version: OpenApiVersion): readonly Fix[] {
  const problem = isKnown(response) ? problemSchema(look, version) : undefined;
  if (problem === undefined) return [];
  const body = bodyEdit(look, response, version, { mediaType: PROBLEM_JSON, target: problem.target });
  return body ? [applyFix("Add a problem body", [...problem.edits, body])] : [];
}

/** "Add a body with Error", as the other errors have it. */
export function addSharedErrorBody(
  look: Look,
  response: ResponseEntry,
  version: OpenApiVersion,
  { name, target, mediaType = "application/json" }: SharedErrorSchema,
): readonly Fix[] {
  const body = bodyEdit(look, response, version, { mediaType, target });
  return body ? [applyFix(`Add a body with ${name}`, [body])] : [];
}

function bodyEdit(
  look: Look,
  response: ResponseEntry,
  version: OpenApiVersion,
  { mediaType, target }: { readonly mediaType: string; readonly target: string },
): SemanticEdit | undefined {
  const part = look.response(response);
  if (part?.node === undefined) return undefined;
  const field = version === "2.0" ? "" : `content/${escapePointer(mediaType)}/`;
  return { type: "set-value", at: `${part.pointer}/${field}schema`, value: [{ key: "$ref", value: target }] };
}
