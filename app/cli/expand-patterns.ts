import { CliProblem } from "./cli-problem.ts";
import type { Io } from "./io.ts";

/**
 * The files that the command line names, each once; a pattern such as `apis/*.yaml` stands for what it matches, as not every
 * shell resolves it. A file whose own name looks like a pattern is that file.
 * @throws CliProblem when a pattern matches nothing
 */
export async function expandPatterns(names: readonly string[], io: Io): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const name of names) {
    for (const file of await filesOf(name, io)) files.add(file);
  }
  return [...files];
}

async function filesOf(name: string, io: Io): Promise<readonly string[]> {
  if (!/[*?[\]{}]/.test(name) || (await io.isFile(name))) return [name];
  const files = await io.findFiles(name);
  if (files.length === 0) throw new CliProblem(`${name}: no file matches. Check the pattern.`);
  return files;
}
