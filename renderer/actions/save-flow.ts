import type { LineCounts } from "../../shared/host/host.ts";
import type { Services } from "../state/context.tsx";
import { oneAtATime } from "../state/disk-queue.ts";
import { isDirty, type OpenDesign } from "../state/open-design.ts";
import { tellDone, tellFailure } from "../state/tell.ts";
import { keepMine } from "./disk-flow.ts";

/**
 * Writes the open document back, or asks for a place when it has none. One at a time: who comes while another save runs waits, and finds
 * nothing left to do unless something was edited meanwhile.
 * @returns whether the text is now in a file; a document changed on disk opens the dialog that asks. Nothing is saved while a
 * field holds what was refused: the person was told why, and "Saved" would speak of less than they wrote
 */
export async function saveDocument(services: Services): Promise<boolean> {
  if (isTypedInPlace(services)) return false;
  return inTurn(services, (open) => {
    if (open.file.id !== undefined && !isDirty(open)) return Promise.resolve(true);
    return open.file.id === undefined ? writeElsewhere(services, open) : writeBack(services, open, "guarded");
  });
}

/** Writes over what the file holds now, as the person agreed to; what else it may hold by then stays safe when the file can be read. */
export async function overwriteDocument(services: Services): Promise<boolean> {
  const { design, view } = services;
  const opening = design.getState().design?.opening;
  const isRead = await keepMine(services);
  if (design.getState().design?.opening !== opening) return false;
  // What was typed in a field meanwhile belongs to it.
  view.getState().draft?.keep();
  if (isRead) return saveDocument(services);
  if (isTypedInPlace(services)) return false;
  return inTurn(services, (open) => writeBack(services, open, "agreed"));
}

/** Writes a file that is gone again, as the person agreed to; one that is there by now is not touched. */
export function bringBack(services: Services): Promise<boolean> {
  return inTurn(services, async (open) => {
    const { id } = open.file;
    const isGone = id !== undefined && (await services.host.look(id)).status === "gone";
    return writeBack(services, open, isGone ? "agreed" : "guarded");
  });
}

/** Asks for a place and writes there; the document is that file from now on, but for a download of one that is a file already: that is a copy. */
export async function saveDocumentAs(services: Services): Promise<boolean> {
  const { design, host } = services;
  const asked = design.getState().design;
  if (asked === undefined || isTypedInPlace(services)) return false;
  return oneAtATime(host, () => {
    const open = design.getState().design;
    // Also of a document that gave way to another one meanwhile: its text is the one that was meant.
    return writeElsewhere(services, open?.opening === asked.opening ? open : asked);
  });
}

/** Whether something is in a field yet: who saves has tried to keep it before. */
function isTypedInPlace({ view }: Services): boolean {
  return view.getState().draft !== undefined;
}

/** Waits until nothing else is saved; another document that is open by then is not the one that was meant. */
async function inTurn(
  { design, host }: Services,
  write: (open: OpenDesign) => Promise<boolean>,
): Promise<boolean> {
  const opening = design.getState().design?.opening;
  return oneAtATime(host, async () => {
    const open = design.getState().design;
    return open !== undefined && open.opening === opening && write(open);
  });
}

/** @param consent `agreed`: the person wants what is on the disk, or is not there any more, to give way */
async function writeBack(
  services: Services,
  open: OpenDesign,
  consent: "guarded" | "agreed",
): Promise<boolean> {
  const { design, view, host } = services;
  const { opening, file, sinceSaved: edits = [] } = open;
  if (file.id === undefined) return false;
  const base = consent === "agreed" ? null : (file.version ?? null);
  const result = await host.save({ id: file.id, text: open.text.toString(), edits, base });
  if (result === null) return false;
  if (result.status === "changed-on-disk") {
    if (design.getState().design?.opening !== opening)
      return sayFailure(services, `${file.name} changed on disk, so it was not saved.`);
    const { status } = await host.look(file.id);
    view.getState().set({ question: { kind: status === "gone" ? "gone-from-disk" : "changed-on-disk" } });
    return false;
  }
  if (result.status === "failed") return sayFailure(services, result.message, { offersSaveAs: true });
  design.getState().actions.markSaved(open, { ...file, version: result.version });
  view.getState().set({ diskNews: undefined });
  const done =
    result.status === "saved" ? `Saved ${file.name}${linesInWords(result.lines)}.` : downloaded(file.name);
  tellDone(services, `${done}${warningOf(open)}`, { isAboutFile: true });
  return true;
}

async function writeElsewhere(services: Services, open: OpenDesign): Promise<boolean> {
  const { design, view, host } = services;
  const { file } = open;
  const result = await host.saveAs({
    name: file.name,
    text: open.text.toString(),
    ...(file.id === undefined ? {} : { id: file.id }),
  });
  if (result === null) return false;
  if (result.status === "failed") return sayFailure(services, result.message, { offersSaveAs: true });
  const { name } = result.document;
  if (result.status === "downloaded" && file.id !== undefined) {
    tellDone(services, `A copy was downloaded. The open document is still ${file.name}.`);
    return true;
  }
  design.getState().actions.markSaved(open, result.document);
  if (design.getState().design?.opening === open.opening) view.getState().set({ diskNews: undefined });
  const done = result.status === "saved" ? `Saved ${name}.` : downloaded(name);
  tellDone(services, `${done}${warningOf(open)}`, { isAboutFile: true });
  return true;
}

/** `: 3 lines added, 1 removed`; nothing when no line became different. */
function linesInWords({ added, removed }: LineCounts): string {
  const lines = (count: number) => (count === 1 ? "1 line" : `${count.toLocaleString("en")} lines`);
  if (added === 0) return removed === 0 ? "" : `: ${lines(removed)} removed`;
  return `: ${lines(added)} added${removed === 0 ? "" : `, ${removed.toLocaleString("en")} removed`}`;
}

function downloaded(name: string): string {
  return `Downloaded ${name}. It lies where your browser keeps downloads.`;
}

/** A text that cannot be read is the person's own and is saved like any other, but not in silence. */
function warningOf({ problem }: OpenDesign): string {
  if (problem === undefined) return "";
  return ` Its text cannot be read yet${problem.position === undefined ? "" : `: see line ${problem.position.line}`}.`;
}

function sayFailure(services: Services, message: string, offer?: { readonly offersSaveAs: true }): false {
  tellFailure(services, message, offer);
  return false;
}
