import { defineCommand, required } from "../command.ts";
import { EDIT_NOTES, editDocument, editOptions } from "../edit-document.ts";

export const describe = defineCommand({
  name: "describe",
  positionals: "FILE",
  summary: "Changes the description of a response.",
  notes: EDIT_NOTES,
  options: { ...editOptions, description: { type: "string", value: "TEXT", help: "the new description" } },
  run: async ({ positionals, values }, io) => {
    const description = required("--description", values.description);
    return editDocument(
      { name: "describe", positionals, values },
      (operation, key) => ({ type: "describe-response", target: { operation, key }, description }),
      io,
    );
  },
});
