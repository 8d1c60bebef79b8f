import { parseArgs } from "node:util";

export interface WebArguments {
  readonly file: string | undefined;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly opensBrowser: boolean;
}

export type ParsedArguments =
  | { readonly ok: true; readonly arguments: WebArguments }
  | { readonly ok: false; readonly message: string };

export function parseArguments(argv: readonly string[]): ParsedArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        port: { type: "string" },
        open: { type: "boolean", default: true },
      },
      allowNegative: true,
    });
    const port = Number(values.port ?? "0");
    if (!Number.isInteger(port) || port < 0 || port > 65_535 || values.port === "") {
      return { ok: false, message: `${values.port} is not a port. Use a number from 1 to 65535.` };
    }
    const [file, ...more] = positionals;
    if (more.length > 0) return { ok: false, message: "Only one file can be opened. Name one, or none." };
    return { ok: true, arguments: { file, port, opensBrowser: values.open } };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
