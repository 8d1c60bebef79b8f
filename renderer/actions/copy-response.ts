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
    const text = services.design.getState().design?.document.text;
    if (selected === undefined || text === undefined) return;
    const { key, range } = selected.response;
    await services.host.copyText(outdent(text.toString(), range.start, range.end));
    tellDone(services, `${key} copied.`);
  },
};

/** Cuts a stretch out of a text, and from its lines the indentation that its first line has. */
function outdent(text: string, start: number, end: number): string {
  const indent = start - (text.lastIndexOf("\n", start - 1) + 1);
  const leading = new RegExp(`^[ \\t]{0,${indent}}`);
  return text
    .slice(start, end)
    .split("\n")
    .map((line, index) => (index === 0 ? line : line.replace(leading, "")))
    .join("\n");
}
