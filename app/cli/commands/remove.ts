import { defineCommand } from "../command.ts";
import { EDIT_NOTES, editDocument, editOptions } from "../edit-document.ts";

export const remove = defineCommand({
  name: "remove",
  positionals: "FILE",
  summary: "Removes a response from an operation.",
  notes: EDIT_NOTES,
  options: editOptions,
  run: ({ positionals, values }, io) =>
    editDocument(
      { name: "remove", positionals, values },
      (operation, key) => ({ type: "remove-response", target: { operation, key } }),
      io,
    ),
});
