import { CliProblem } from "../cli-problem.ts";
import { defineCommand } from "../command.ts";
import { EDIT_NOTES, editDocument, editOptions } from "../edit-document.ts";

export const move = defineCommand({
  name: "move",
  positionals: "FILE",
  summary: "Moves a response within its operation.",
  notes: EDIT_NOTES,
  options: {
    ...editOptions,
    before: { type: "string", value: "CODE", help: "the response to stand before" },
    last: { type: "boolean", help: "stand at the end" },
  },
  run: async ({ positionals, values }, io) => {
    const { before, last = false } = values;
    if ((before === undefined) === !last) {
      throw new CliProblem("move: where to is not clear. Give --before and a code, or --last.");
    }
    return editDocument(
      { name: "move", positionals, values },
      (operation, key) => ({
        type: "move-response",
        target: { operation, key },
        before: before === undefined ? undefined : { key: before },
      }),
      io,
    );
  },
});
