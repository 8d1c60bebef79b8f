import type { Operation, ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { textOf } from "../../openapi/fields.ts";
import type { Look, Part } from "../../openapi/look.ts";
import { applyFix } from "../fixes.ts";
import { headersIn } from "../parts.ts";
import { exampleValuesIn } from "../parts-content.ts";
import { codeOf, hasHeader } from "../responses.ts";
import type { PathProblem, PathRule } from "../rule.ts";

/** Every resource may answer these, documented or not. */
const ALWAYS = ["HEAD", "OPTIONS"];

/** Allow lists what the path has. */
export const headerAllowConsistency: PathRule = {
  meta: {
    id: "header-allow-consistency",
    group: "headers",
    severity: "hint",
    versions: allVersions,
    title: "The Allow of a 405 names the other methods of the path.",
    why: "Allow tells the caller which methods it can use instead. An example that names the refused method, or one that the path does not have, sends it the wrong way. HEAD and OPTIONS do not count.",
    mend: "List the methods that the path has beside this one.",
    source: "RFC 9110 §10.2.1, §15.5.6",
    examples: {
      good: [
        {
          method: "put",
          operation:
            "responses:\n  '405':\n    description: Not now\n    headers:\n      Allow: {schema: {type: string}, example: HEAD}",
        },
      ],
      bad: [
        {
          method: "put",
          operation:
            "responses:\n  '405':\n    description: Not now\n    headers:\n      Allow: {schema: {type: string}, example: 'HEAD, PUT'}",
        },
        {
          method: "put",
          operation:
            "responses:\n  '405':\n    description: Not now\n    headers:\n      Allow: {schema: {type: string, enum: [PATCH]}}",
          document: "    get: {responses: {'200': {description: The pet}}}\n",
        },
      ],
    },
  },
  scope: "path",
  check: ({ operations }, _context, lookAt) => {
    const methods = operations.map(({ method }) => method.toUpperCase());
    return operations.flatMap((operation) => {
      const asked = operation.responses.filter((one) => codeOf(one) === 405 && hasHeader(one, "Allow"));
      if (asked.length === 0) return [];
      const look = lookAt(operation);
      return asked.flatMap((response) => problemsOf(look, operation, response, methods));
    });
  },
};

function problemsOf(
  look: Look,
  operation: Operation,
  response: ResponseEntry,
  methods: readonly string[],
): readonly PathProblem[] {
  const own = operation.method.toUpperCase();
  const wrongIn = (value: Part): readonly string[] =>
    namesIn(value).filter((name) => !ALWAYS.includes(name) && (name === own || !methods.includes(name)));
  return headersIn(look, response).flatMap((header) => {
    // What is shared cannot be right for every path.
    if (header.name.toLowerCase() !== "allow" || header.range === undefined) return [];
    const values = valuesIn(look, header).filter((value) => wrongIn(value).length > 0);
    const [wrong] = values.flatMap(wrongIn);
    if (wrong === undefined) return [];
    const others = methods.filter((name) => name !== own);
    const list = others.join(", ");
    const edits = values.map(({ pointer }) => ({ type: "set-value", at: pointer, value: list }) as const);
    const reason = wrong === own ? "which is the refused method itself" : "which the path does not have";
    return [
      {
        operation: operation.id,
        response,
        place: header,
        message: `The Allow of 405 names ${wrong}, ${reason}. List the other methods of the path.`,
        fixes: others.length === 0 ? [] : [applyFix(`Set it to ${list}`, edits)],
      },
    ];
  });
}

/** The values that are written of a header: its examples, and those that its schema, in 2.0 the header itself, is limited to. */
function valuesIn(look: Look, header: Part): readonly Part[] {
  const schema = look.field(header, "schema");
  const holders = schema?.range === undefined ? [header] : [header, schema];
  const limits = holders.flatMap((holder) => [
    ...look.dataParts(look.data(holder, "enum")),
    ...[look.data(holder, "const") ?? []].flat(),
  ]);
  const example = schema && look.data(schema, "example");
  const values = [...exampleValuesIn(look, header), ...limits, ...(example ? [example] : [])];
  return values.filter(({ range }) => range !== undefined);
}

/** The methods of a list; what is written around them in prose is none. */
function namesIn({ node }: Part): readonly string[] {
  const names = (textOf(node) ?? "").split(",").map((name) => name.trim().toUpperCase());
  return names.filter((name) => /^[A-Z]+(?:-[A-Z]+)*$/.test(name));
}
