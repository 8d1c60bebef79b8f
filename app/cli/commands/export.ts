import { responseMapping } from "../../../shared/conditions/response-mapping.ts";
import { typesIn } from "../../../shared/conditions/service-response.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { exportFragment } from "../../../shared/openapi/export-fragment.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { CliProblem } from "../cli-problem.ts";
import { choiceOf, defineCommand, onlyFile, required } from "../command.ts";
import { operationOf, readInput } from "../read-input.ts";

const KINDS = ["responses", "operation", "zos-mapping"] as const;
type Kind = (typeof KINDS)[number];

export const exportCommand = defineCommand({
  name: "export",
  positionals: "FILE",
  summary: "Writes out an operation, its responses, or by what z/OS Connect chooses among them.",
  notes: ["What is lost on the way is told on standard error."],
  options: {
    operation: { type: "string", value: "OP", help: 'the operation: "GET /pets/{id}", or an operationId' },
    as: { type: "string", value: KINDS.join("|"), help: "what is written" },
    format: { type: "string", value: "yaml|json", help: "as the document is unless given" },
    out: { type: "string", value: "FILE", help: "write to a file" },
  },
  run: async ({ positionals, values }, io) => {
    const file = onlyFile("export", positionals);
    const kind = choiceOf("--as", required("--as", values.as), KINDS);
    const format =
      values.format === undefined ? undefined : choiceOf("--format", values.format, ["yaml", "json"]);
    if (kind === "zos-mapping" && format === "json")
      throw new CliProblem("--format json: z/OS Connect reads its mapping as YAML. Leave --format out.");
    const input = await readInput(file, io);
    const operation = operationOf(input, required("--operation", values.operation));
    const { text, losses } = exported(input.document, operation, kind, format);
    for (const loss of losses) io.stderr(`${loss}\n`);
    if (values.out === undefined) io.stdout(text);
    else await io.writeFile(values.out, { text, encoding: "utf-8" });
    return 0;
  },
});

interface Exported {
  readonly text: string;
  readonly losses: readonly string[];
}

function exported(
  document: ApiDocument,
  operation: Operation,
  kind: Kind,
  format: "yaml" | "json" = document.format,
): Exported {
  if (kind !== "zos-mapping")
    return { text: exportFragment(document, operation, { as: kind, format }), losses: [] };
  if (document.version === "2.0")
    throw new CliProblem(
      "--as zos-mapping is for OpenAPI 3: how z/OS Connect keeps the rules of Swagger 2.0 projects is not public.",
    );
  return responseMapping(operation, typesIn(lookAt(document, operation), operation));
}
