import type { Services } from "../state/context.tsx";
import type { OpenDesign } from "../state/open-design.ts";
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
  const { opening, file, sinceSaved: edits } = open;
  if (file.id === undefined) return saveDocumentAs(services);
  const base = options.overwrite || edits === undefined ? null : (file.version ?? null);
  const result = await host.save({ id: file.id, text: open.text.toString(), edits: edits ?? [], base });
  if (result === null) return false;
  if (result.status === "changed-on-disk") {
    if (design.getState().design?.opening === opening)
      view.getState().set({ question: { kind: "changed-on-disk" } });
    else sayFailure(services, `${file.name} changed on disk, so it was not saved.`);
    return false;
  }
  if (result.status === "failed") return sayFailure(services, result.message);
  design.getState().actions.markSaved(open, { ...file, version: result.version });
  saySaved(services, open, file.name, result.status);
  return true;
}

/** Asks for a place and writes there; the document is that file from now on, but for a download of one that is a file already: that is a copy. */
export async function saveDocumentAs(services: Services): Promise<boolean> {
  const { design, host } = services;
  const open = design.getState().design;
  if (open === undefined) return false;
  const { file } = open;
  const result = await host.saveAs({
    name: file.name,
    text: open.text.toString(),
    ...(file.id === undefined ? {} : { id: file.id }),
  });
  if (result === null) return false;
  if (result.status === "failed") return sayFailure(services, result.message);
  if (result.status === "downloaded" && file.id !== undefined) {
    tellDone(services, `A copy was downloaded. The open document is still ${file.name}.`);
    return true;
  }
  design.getState().actions.markSaved(open, result.document);
  saySaved(services, open, result.document.name, result.status);
  return true;
}

/** A text that cannot be read is the person's own and is saved like any other, but not in silence. */
function saySaved(
  services: Services,
  { problem }: OpenDesign,
  name: string,
  status: "saved" | "downloaded",
): void {
  const line = problem?.position === undefined ? "" : `: see line ${problem.position.line}`;
  const warning = problem === undefined ? "" : ` Its text cannot be read yet${line}.`;
  tellDone(
    services,
    `${status === "saved" ? `Saved ${name}.` : `Downloaded ${name}. It lies where your browser keeps downloads.`}${warning}`,
  );
}

function sayFailure(services: Services, message: string): false {
  tellFailure(services, message);
  return false;
}
