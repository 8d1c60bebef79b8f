import { parseArgs } from "node:util";
import { CliProblem } from "./cli-problem.ts";
import type { ExitStatus, Io } from "./io.ts";

/** One option, for the parser and for the help text. */
export interface Option {
  readonly type: "string" | "boolean";
  /** How the help names the value, e.g. `text|json`; a string option has one. */
  readonly value?: string;
  readonly help: string;
  /** It may be given several times. */
  readonly multiple?: true;
}

type Options = Readonly<Record<string, Option>>;

export interface Parsed<O extends Options> {
  readonly values: { readonly [K in keyof O]?: ValueOf<O[K]> };
  readonly positionals: readonly string[];
}

type ValueOf<O extends Option> = O extends { readonly multiple: true }
  ? readonly string[]
  : O["type"] extends "boolean"
    ? boolean
    : string;

interface CommandSpec<O extends Options> {
  readonly name: string;
  /** The positional arguments as the help shows them, e.g. `FILE...`. */
  readonly positionals: string;
  /** What it does, one sentence. */
  readonly summary: string;
  readonly options: O;
  /** Further paragraphs of the help. */
  readonly notes?: readonly string[];
  readonly run: (parsed: Parsed<O>, io: Io) => Promise<ExitStatus>;
}

/** A command, its options parsed by itself. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  readonly run: (args: readonly string[], io: Io) => Promise<ExitStatus>;
}

export function defineCommand<const O extends Options>(spec: CommandSpec<O>): Command {
  return {
    name: spec.name,
    summary: spec.summary,
    help: helpOf(spec),
    run: async (args, io) => spec.run(parse(spec, args), io),
  };
}

function parse<O extends Options>({ name, options }: CommandSpec<O>, args: readonly string[]): Parsed<O> {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      tokens: true,
    });
    const given = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
    const twice = given.find((option, index) => given.indexOf(option) < index && !options[option]?.multiple);
    if (twice !== undefined) throw new Error(`Option --${twice} is given twice`);
    // parseArgs has checked every name and type against the same options; its own type cannot say so for a generic.
    return { values: values as Parsed<O>["values"], positionals };
  } catch (error) {
    // The first sentence says what is wrong; the rest is advice about `--` that confuses more than it helps.
    const [what] = String(error instanceof Error ? error.message : error).split(/\.\s|\n/);
    throw new CliProblem(`${name}: ${what?.replace(/\.$/, "")}. Run \`response-designer ${name} --help\`.`);
  }
}

type HelpSpec = Omit<CommandSpec<Options>, "run">;

function helpOf({ name, positionals, summary, options, notes = [] }: HelpSpec): string {
  const names = Object.entries(options).map(
    ([option, { value }]) => `--${option}${value ? ` ${value}` : ""}`,
  );
  const width = Math.max(...names.map((text) => text.length));
  const lines = Object.values(options).map(({ help }, index) => `  ${names[index]?.padEnd(width)}  ${help}`);
  return [
    `Usage: response-designer ${name} ${positionals} [options]`,
    "",
    summary,
    ...notes,
    "",
    "Options:",
    ...lines,
    "",
  ].join("\n");
}

/** The value of an option that knows a few words only. */
export function choiceOf<const T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === value);
  if (choice === undefined) {
    throw new CliProblem(`${option}: "${value}" is not known. Choose one of ${choices.join(", ")}.`);
  }
  return choice;
}

/** The value of an option that must be given. */
export function required(option: string, value: string | undefined): string {
  if (value === undefined) throw new CliProblem(`${option} is missing. Add ${option} and its value.`);
  return value;
}

/** The only positional argument of a command. */
export function onlyFile(name: string, positionals: readonly string[]): string {
  const [file, ...others] = positionals;
  if (file === undefined)
    throw new CliProblem(`${name}: a file is missing. Name one, or - for standard input.`);
  if (others.length > 0) {
    throw new CliProblem(
      `${name}: it takes one file, and got ${positionals.length}. Run it once for each of them.`,
    );
  }
  return file;
}
