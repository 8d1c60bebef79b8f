import { printable } from "./printable.ts";

/** Ends a command with exit status 2; its message is the one line that the person reads. */
export class CliProblem extends Error {
  override readonly name = "CliProblem";
}

/** The message as one line, without control characters that a document brought along. */
export function lineOf({ message }: CliProblem): string {
  // Not a pattern with blanks around the line end: a long run of blanks would cost it their square.
  const lines = message.split("\n").map((line) => line.trim());
  return printable(lines.join(" "));
}
