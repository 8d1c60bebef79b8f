import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { choiceOf, defineCommand, onlyFile } from "../command.ts";
import { toJson } from "../json.ts";
import { readInput } from "../read-input.ts";
import { toTable } from "../table.ts";

export const list = defineCommand({
  name: "list",
  positionals: "FILE",
  summary: "Lists the operations with their response codes, in document order.",
  options: { format: { type: "string", value: "text|json", help: "text unless given" } },
  run: async ({ positionals, values }, io) => {
    const format = choiceOf("--format", values.format ?? "text", ["text", "json"]);
    const { document } = await readInput(onlyFile("list", positionals), io);
    io.stdout(format === "json" ? toJson(summaryOf(document)) : textOf(document));
    return 0;
  },
});

function summaryOf({ openapi, operations }: ApiDocument) {
  return {
    openapi,
    operations: operations.map(({ method, path, operationId = null, responses }) => ({
      method,
      path,
      operationId,
      responses: responses.map(({ key }) => key),
    })),
  };
}

function textOf({ operations }: ApiDocument): string {
  return toTable(
    operations.map(({ method, path, operationId, responses }) => [
      method.toUpperCase(),
      path,
      operationId ?? "-",
      responses.map(({ key }) => key).join(" ") || "(none)",
    ]),
  );
}
