import type { OpenDesign } from "./open-design.ts";

/** Why the form cannot change the text now, as sentences; undefined when it can. */
export function whyNotEditable({ pending, problem }: OpenDesign): string | undefined {
  if (problem !== undefined) {
    const { position } = problem;
    const place = position === undefined ? "" : ` at line ${position.line}, column ${position.column}`;
    return `The text cannot be read${place}, so nothing was changed. Mend it under Source first.`;
  }
  return pending.length > 0
    ? "What was typed into the text is still being read, so nothing was changed. Try again in a moment."
    : undefined;
}
