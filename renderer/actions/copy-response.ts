import { shiftRange, type TextRange } from "../../shared/model/text.ts";
import type { SourceText } from "../../shared/source/source-text.ts";
import { lineStartOf } from "../../shared/source/text-lines.ts";
import { tellDone } from "../state/tell.ts";
import type { Action } from "./action.ts";
import { editableResponse } from "./selected.ts";

/** Copies the response as it is written in the document. */
export const copyResponse: Action = {
  id: "copy-response",
  label: "Copy response",
  shortcuts: [],
  isEnabled: (services) => editableResponse(services) !== undefined,
  run: async (services) => {
    const selected = editableResponse(services);
    const document = services.design.getState().design?.document;
    if (selected === undefined || document === undefined) return;
    const { operation, response } = selected;
    const range = shiftRange(response.range, document.startOf(operation.id));
    await services.host.copyText(outdent(document.text, range));
    tellDone(services, `${response.key} copied.`);
  },
};

/** Cuts a stretch out of a text, and from its lines the indentation that its first line has. */
function outdent(text: SourceText, { start, end }: TextRange): string {
  const indent = start - lineStartOf(text, start);
  const leading = new RegExp(`^[ \\t]{0,${indent}}`);
  return text
    .slice(start, end)
    .split("\n")
    .map((line, index) => (index === 0 ? line : line.replace(leading, "")))
    .join("\n");
}
