import type { OperationId } from "../../shared/model/operation.ts";
import type { SemanticEdit } from "../../shared/model/semantic-edit.ts";
import { shiftRange } from "../../shared/model/text.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { planEdits } from "../../shared/openapi/plan-edits.ts";
import { createLineIndex } from "../../shared/source/line-index.ts";
import { CliProblem } from "./cli-problem.ts";
import { onlyFile, required } from "./command.ts";
import type { ExitStatus, Io } from "./io.ts";
import { type Input, operationOf, placeIn, readInput } from "./read-input.ts";

/** The options that every edit has. */
export const editOptions = {
  operation: { type: "string", value: "OP", help: 'the operation: "GET /pets/{id}", or an operationId' },
  code: { type: "string", value: "CODE", help: "the response: 404, 4XX or default" },
  write: { type: "boolean", help: "write the result back to FILE" },
  out: { type: "string", value: "FILE", help: "write the result to another file" },
} as const;

export const EDIT_NOTES: readonly string[] = [
  "Every byte outside the edit stays. Without --write or --out the new text goes to standard output.",
];

interface EditRequest {
  readonly name: string;
  readonly positionals: readonly string[];
  readonly values: {
    readonly operation?: string | undefined;
    readonly code?: string | undefined;
    readonly write?: boolean | undefined;
    readonly out?: string | undefined;
  };
}

/** Reads the document, makes one edit of it and delivers the new text where the options say. */
export async function editDocument(
  { name, positionals, values }: EditRequest,
  makeEdit: (operation: OperationId, code: string) => SemanticEdit,
  io: Io,
): Promise<ExitStatus> {
  const file = onlyFile(name, positionals);
  const destination = destinationOf(file, values);
  const operationText = required("--operation", values.operation);
  const code = required("--code", values.code);

  const input = await readInput(file, io);
  const operation = operationOf(input, operationText);
  const named = operation.responses.filter(({ key }) => key === code);
  const refuse = (message: string): never => {
    const { start } = shiftRange((named[0] ?? operation).keyRange, input.document.startOf(operation.id));
    throw new CliProblem(
      `${placeIn(file, createLineIndex(input.document.text).positionAt(start))}: ${message}`,
    );
  };
  if (named.length > 1) {
    refuse(
      `${code} is listed ${named.length} times in ${operation.id}. Leave one of them before editing it here.`,
    );
  }
  const plan = planEdits(input.document, [makeEdit(operation.id, code)]);
  if (!plan.ok) return refuse(plan.message);
  await deliver(input, plan.document, destination, io);
  return 0;
}

/** Writes the edited document where the options say, encoded as it was; to standard output where they name no file. */
export async function deliver(
  { encoding }: Input,
  document: ApiDocument,
  destination: string | undefined,
  io: Io,
): Promise<void> {
  const text = document.text.toString();
  if (destination === undefined) io.stdout(text, encoding);
  else await io.writeFile(destination, { text, encoding });
}

/** The file that `--write` and `--out` name; undefined for standard output. @throws CliProblem when they contradict each other */
export function destinationOf(
  file: string,
  { write = false, out }: Pick<EditRequest["values"], "write" | "out">,
): string | undefined {
  if (!write) return out;
  if (out !== undefined) throw new CliProblem("--write and --out exclude each other. Leave one of them out.");
  if (file === "-") throw new CliProblem("--write needs a file, not standard input. Name one with --out.");
  return file;
}
