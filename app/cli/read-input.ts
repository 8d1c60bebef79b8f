import type { TextEncoding } from "../../shared/host/text-encoding.ts";
import type { Operation } from "../../shared/model/operation.ts";
import type { TextPosition } from "../../shared/model/text.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { findOperation } from "../../shared/openapi/find-operation.ts";
import { readDocument } from "../../shared/openapi/read-document.ts";
import { createLineIndex } from "../../shared/source/line-index.ts";
import { CliProblem } from "./cli-problem.ts";
import type { Io } from "./io.ts";

/** A document and where it came from. */
export interface Input {
  /** As named on the command line; `-` is standard input. */
  readonly file: string;
  readonly document: ApiDocument;
  /** How the file's bytes stand for its text. */
  readonly encoding: TextEncoding;
}

/** Reads and understands one document. @throws CliProblem that names the place */
export async function readInput(file: string, io: Io): Promise<Input> {
  const { text, encoding } = file === "-" ? await io.readStdin() : await io.readFile(file);
  const result = readDocument(text);
  if (result.ok) return { file, document: result.document, encoding };
  const { message, advice, offset, position } = result.problem;
  const place = position ?? (offset === undefined ? undefined : createLineIndex(text).positionAt(offset));
  throw new CliProblem(`${placeIn(file, place)}: ${message} ${advice}`);
}

/** The operation that `--operation` names. @throws CliProblem when there is none */
export function operationOf({ file, document }: Input, text: string): Operation {
  const operation = findOperation(document, text);
  if (operation === undefined) {
    throw new CliProblem(
      `${placeIn(file)}: there is no operation "${text}". Name it as "GET /path" or by its operationId; \`list\` shows them all.`,
    );
  }
  return operation;
}

/** `file:line:column` as editors understand it. */
export function placeIn(file: string, position?: TextPosition): string {
  const name = file === "-" ? "<stdin>" : file;
  return position === undefined ? name : `${name}:${position.line}:${position.column}`;
}
