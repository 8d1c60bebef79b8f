import type { DiskState, OpenedDocument } from "../../shared/host/host.ts";
import type { Services } from "../state/context.tsx";
import { oneAtATime } from "../state/disk-queue.ts";
import type { OpenDesign } from "../state/open-design.ts";
import { tellDone, tellFailure } from "../state/tell.ts";
import { isUnsaved } from "../state/unsaved.ts";
import { type DiskNews, isAsking } from "../state/view-store.ts";

const RELOAD = "Reload from disk";

/**
 * Looks at what the open document's file holds. A changed file is read again when nothing is edited, as one undoable step; else the
 * person is asked, beside the work, not in front of it.
 */
export function lookAtDisk(services: Services): Promise<void> {
  const { design, host } = services;
  return oneAtATime(host, async () => {
    const open = design.getState().design;
    if (open?.file.id === undefined) return;
    const state = await host.look(open.file.id);
    if (design.getState().design?.opening !== open.opening) return;
    const news = newsOf(services, open, state);
    if (news?.status === "changed" && !news.isDismissed && canReload(services)) {
      // A dialog or a text typed in place would lose its footing: the next look finds the file again.
      if (isAsking(services.view.getState())) return;
      if (await reloadUnasked(services, open)) return;
    }
    const { view } = services;
    const { diskNews, toast } = view.getState();
    // What was said of the file before is not true any more.
    const isPast = news !== undefined && news !== diskNews && toast?.isAboutFile === true;
    view.getState().set({ diskNews: news, ...(isPast ? { toast: undefined } : {}) });
  });
}

/** Takes over what the file holds now; what was edited comes back with Undo. */
export async function reloadFromDisk(services: Services): Promise<void> {
  const onDisk = await readDisk(services);
  if (onDisk !== undefined) takeOver(services, onDisk);
}

/** The same with what was read from the file before. */
export function takeOver(services: Services, onDisk: OpenedDocument): void {
  const { text, ...file } = onDisk;
  const { actions } = services.design.getState();
  const wasUnsaved = isUnsaved(services);
  actions.reload(text, file, RELOAD);
  services.view.getState().set({ diskNews: undefined });
  tellDone(services, `Reloaded ${file.name}.${wasUnsaved ? " Undo brings your changes back." : ""}`, {
    offersUndo: wasUnsaved,
    isAboutFile: true,
  });
}

/** Keeps the text as it is here: the next save writes over what the file holds now, and over nothing else. @returns whether it could be read */
export async function keepMine(services: Services): Promise<boolean> {
  const onDisk = await readDisk(services);
  if (onDisk !== undefined) keepMineOver(services, onDisk);
  return onDisk !== undefined;
}

/** The same with what was read from the file before. */
export function keepMineOver({ design, view }: Services, onDisk: OpenedDocument): void {
  const { text, ...file } = onDisk;
  design.getState().actions.rebase(text, file);
  view.getState().set({ diskNews: undefined });
}

/** Shows what the file holds beside what is open. */
export async function showBoth(services: Services): Promise<void> {
  const onDisk = await readDisk(services);
  if (onDisk !== undefined) services.view.getState().set({ question: { kind: "compare-with-disk", onDisk } });
}

/** Lets a change rest until the file changes again. */
export function dismissNews({ view }: Services): void {
  const { diskNews } = view.getState();
  if (diskNews !== undefined) view.getState().set({ diskNews: { ...diskNews, isDismissed: true } });
}

function newsOf({ view }: Services, { opening, file }: OpenDesign, state: DiskState): DiskNews | undefined {
  const known = view.getState().diskNews;
  if (state.status === "unknown") return known;
  if (state.status === "there" && state.version === file.version) return undefined;
  const isSame =
    known?.opening === opening &&
    (state.status === "gone"
      ? known.status === "gone"
      : known.status === "changed" && known.version === state.version);
  if (isSame) return known;
  const about = { opening, isDismissed: false };
  return state.status === "gone"
    ? { status: "gone", ...about }
    : { status: "changed", version: state.version, ...about };
}

function canReload(services: Services): boolean {
  return !isUnsaved(services);
}

/** @returns whether the text is now the file's, or another document is open by now */
async function reloadUnasked(services: Services, { opening, file }: OpenDesign): Promise<boolean> {
  const { design, host, view } = services;
  // What could not be read is asked about, and not tried again and again.
  if (file.id === undefined || view.getState().diskNews?.status === "changed") return false;
  const result = await host.readAgain(file.id);
  if (design.getState().design?.opening !== opening) return true;
  if (!result.ok || !canReload(services)) return false;
  const { text, ...place } = result.document;
  design.getState().actions.reload(text, place, RELOAD);
  view.getState().set({ diskNews: undefined });
  tellDone(services, `${place.name} changed on disk and was reloaded.`, { isAboutFile: true });
  return true;
}

/** What the open document's file holds now; tells why when that cannot be read. */
function readDisk(services: Services): Promise<OpenedDocument | undefined> {
  const { design, host } = services;
  return oneAtATime(host, async () => {
    const open = design.getState().design;
    if (open?.file.id === undefined) return undefined;
    const result = await host.readAgain(open.file.id);
    if (design.getState().design?.opening !== open.opening) return undefined;
    if (result.ok) return result.document;
    tellFailure(services, result.message);
    return undefined;
  });
}
