import { CliProblem, lineOf } from "./cli-problem.ts";
import type { Command } from "./command.ts";
import { add } from "./commands/add.ts";
import { codes } from "./commands/codes.ts";
import { describe } from "./commands/describe.ts";
import { exportCommand } from "./commands/export.ts";
import { fix } from "./commands/fix.ts";
import { lint } from "./commands/lint.ts";
import { list } from "./commands/list.ts";
import { move } from "./commands/move.ts";
import { remove } from "./commands/remove.ts";
import { rename } from "./commands/rename.ts";
import { rules } from "./commands/rules.ts";
import { simulate } from "./commands/simulate.ts";
import type { ExitStatus, Io } from "./io.ts";

const commands: readonly Command[] = [
  lint,
  simulate,
  fix,
  list,
  add,
  remove,
  rename,
  describe,
  move,
  exportCommand,
  codes,
  rules,
];

/** Runs the command line with the arguments after the program's name; everything that it reads and writes goes through `io`. */
export async function main(args: readonly string[], io: Io): Promise<ExitStatus> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    const problem = isTooLong(error) ? new CliProblem(TOO_LONG) : error;
    if (!(problem instanceof CliProblem)) throw error;
    io.stderr(`${lineOf(problem)}\n`);
    return 2;
  }
}

const TOO_LONG =
  "The output would be longer than 500 million characters. Name fewer files, or one operation with --operation.";

/** What V8 throws when texts are joined to one that it cannot hold. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === "Invalid string length";
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<ExitStatus> {
  if (name === "--version") {
    io.stdout(`${io.version}\n`);
    return 0;
  }
  if (name === "--help") {
    io.stdout(overview());
    return 0;
  }
  const names = commands.map((command) => command.name).join(", ");
  if (name === undefined) throw new CliProblem(`A command is missing. Use one of ${names}, or --help.`);
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    throw new CliProblem(`There is no command "${name}". Use one of ${names}, or --help.`);
  }
  if (asksForHelp(rest)) {
    io.stdout(command.help);
    return 0;
  }
  return command.run(rest, io);
}

/** After `--` nothing is an option. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).includes("--help");
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    "Usage: response-designer COMMAND [options]",
    "",
    "Designs and checks the responses of the operations in an OpenAPI document.",
    "",
    "Commands:",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "FILE may be - for standard input. `response-designer COMMAND --help` explains a command.",
    "",
  ].join("\n");
}
