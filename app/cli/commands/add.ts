import { phraseOf } from "../../../shared/codes/status-codes.ts";
import type { NewResponse } from "../../../shared/model/semantic-edit.ts";
import { CliProblem } from "../cli-problem.ts";
import { defineCommand } from "../command.ts";
import { EDIT_NOTES, editDocument, editOptions } from "../edit-document.ts";
import { newKeyOf } from "../new-key.ts";

export const add = defineCommand({
  name: "add",
  positionals: "FILE",
  summary: "Adds a response to an operation.",
  notes: ["It stands where --before says, else in ascending place, ranges and default last.", ...EDIT_NOTES],
  options: {
    ...editOptions,
    description: { type: "string", value: "TEXT", help: "what it says; the code's phrase unless given" },
    "media-type": { type: "string", value: "TYPE", help: "the type of its body, e.g. application/json" },
    "schema-ref": {
      type: "string",
      value: "REF",
      help: "the schema of its body, e.g. #/components/schemas/Error",
    },
    before: { type: "string", value: "CODE", help: "the response to stand before" },
  },
  run: ({ positionals, values }, io) => {
    const content = contentOf(values["media-type"], values["schema-ref"]);
    return editDocument(
      { name: "add", positionals, values },
      (operation, code) => {
        const key = newKeyOf(code);
        const description = values.description ?? phraseOf(key) ?? `Response ${key}`;
        const response: NewResponse = { description, ...(content && { content }) };
        return {
          type: "add-response",
          operation,
          key,
          response,
          ...(values.before !== undefined && { before: values.before }),
        };
      },
      io,
    );
  },
});

function contentOf(mediaType: string | undefined, schemaRef: string | undefined): NewResponse["content"] {
  if (mediaType === undefined) {
    if (schemaRef === undefined) return undefined;
    throw new CliProblem("--schema-ref needs --media-type. Add the type of the body, e.g. application/json.");
  }
  return { mediaType, ...(schemaRef !== undefined && { schemaRef }) };
}
