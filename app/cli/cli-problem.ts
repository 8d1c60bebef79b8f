/** Ends a command with exit status 2; its message is the one line that the person reads. */
export class CliProblem extends Error {
  override readonly name = "CliProblem";
}
