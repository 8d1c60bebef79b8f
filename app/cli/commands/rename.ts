import { defineCommand, required } from "../command.ts";
import { EDIT_NOTES, editDocument, editOptions } from "../edit-document.ts";
import { newKeyOf } from "../new-key.ts";

export const rename = defineCommand({
  name: "rename",
  positionals: "FILE",
  summary: "Gives a response another code.",
  notes: EDIT_NOTES,
  options: { ...editOptions, to: { type: "string", value: "CODE", help: "the new code" } },
  run: async ({ positionals, values }, io) => {
    const to = newKeyOf(required("--to", values.to));
    return editDocument(
      { name: "rename", positionals, values },
      (operation, key) => ({ type: "rename-response", target: { operation, key }, to }),
      io,
    );
  },
});
