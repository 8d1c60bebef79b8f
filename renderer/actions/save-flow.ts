import type { TextEdit } from "../../shared/model/text.ts";
import { findCommonLines } from "../../shared/source/common-lines.ts";
import type { Services } from "../state/context.tsx";
import { tellDone, tellFailure } from "../state/tell.ts";

/**
 * Writes the open document back, or asks for a place when it has none.
 * @returns whether the text is now in a file; a document changed on disk opens the dialog that asks
 */
export async function saveDocument(
  services: Services,
  options: { readonly overwrite: boolean } = { overwrite: false },
): Promise<boolean> {
  const { design, view, host } = services;
  const open = design.getState().design;
  if (open === undefined) return false;
  const { opening, file, history, savedText = "" } = open;
  if (file.id === undefined) return saveDocumentAs(services);
  const { text } = history;
  const base = options.overwrite ? null : (file.version ?? null);
  const result = await host.save({ id: file.id, text, edits: [editBetween(savedText, text)], base });
  if (result === null) return false;
  if (result.status === "changed-on-disk") {
    if (design.getState().design?.opening === opening)
      view.getState().set({ question: { kind: "changed-on-disk" } });
    else sayFailure(services, `${file.name} changed on disk, so it was not saved.`);
    return false;
  }
  if (result.status === "failed") return sayFailure(services, result.message);
  design.getState().actions.markSaved(opening, text, { ...file, version: result.version });
  saySaved(services, file.name, result.status);
  return true;
}

/** The whole lines that differ, as one edit. */
function editBetween(before: string, after: string): TextEdit {
  const { start, end } = findCommonLines(before, after);
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}

/** Asks for a place and writes there; the document is that file from now on, but for a download of one that is a file already: that is a copy. */
export async function saveDocumentAs(services: Services): Promise<boolean> {
  const { design, host } = services;
  const open = design.getState().design;
  if (open === undefined) return false;
  const { opening, file, history } = open;
  const result = await host.saveAs({
    name: file.name,
    text: history.text,
    ...(file.id === undefined ? {} : { id: file.id }),
  });
  if (result === null) return false;
  if (result.status === "failed") return sayFailure(services, result.message);
  if (result.status === "downloaded" && file.id !== undefined) {
    tellDone(services, `A copy was downloaded. The open document is still ${file.name}.`);
    return true;
  }
  design.getState().actions.markSaved(opening, history.text, result.document);
  saySaved(services, result.document.name, result.status);
  return true;
}

function saySaved(services: Services, name: string, status: "saved" | "downloaded"): void {
  tellDone(
    services,
    status === "saved" ? `Saved ${name}.` : `Downloaded ${name}. It lies where your browser keeps downloads.`,
  );
}

function sayFailure(services: Services, message: string): false {
  tellFailure(services, message);
  return false;
}
