import type { KeptDraft } from "../../shared/host/drafts.ts";
import type { Services } from "../state/context.tsx";
import { heldDrafts } from "../state/draft-locks.ts";
import { tellDone } from "../state/tell.ts";
import { openText, standing } from "./open-flow.ts";

const RECOVERED = "Recovered changes";

/** Finds what earlier runs of the program left unsaved, where the host keeps it. */
export async function findDrafts({ host, view }: Services): Promise<void> {
  if (host.drafts === undefined) return;
  const [found, held] = await Promise.all([host.drafts.list(), heldDrafts()]);
  view.getState().set({ keptDrafts: found.filter(({ draft }) => !held.has(draft)) });
}

/** Opens the document of a draft, with its changes as one undoable step; the draft lives on until they are saved or given up. */
export async function openDraft(services: Services, kept: KeptDraft): Promise<void> {
  const { design, host, view } = services;
  const { draft } = kept;
  const agreed = standing(services);
  const result = await host.drafts?.open(draft);
  if (result === undefined) return;
  if (!result.ok) {
    view.getState().set({ openFailure: { name: result.name || kept.name, message: result.message } });
    return;
  }
  const { text, ...file } = result.document;
  const takeUp = () => {
    const { design: open, actions } = design.getState();
    if (open === undefined) return;
    view.getState().set({ recovered: { opening: open.opening, draft } });
    leaveOut(services, draft);
    actions.applyStep(result.edits, RECOVERED);
    tellDone(services, `Recovered the changes to ${file.name} of ${timeOf(kept)}.`);
  };
  // Where the changes start from a text that cannot be read, what they made of it may be.
  await openText(services, file, text, { isSaved: false, agreed, isTextEnough: true, onOpen: takeUp });
}

export async function discardDraft(services: Services, { draft }: KeptDraft): Promise<void> {
  leaveOut(services, draft);
  await services.host.drafts?.drop(draft);
}

/** When the changes were made: the time of a day that is not today comes with the day. */
export function timeOf({ time }: KeptDraft, now = new Date()): string {
  const then = new Date(time);
  const isToday = then.toDateString() === now.toDateString();
  return then.toLocaleString(
    [],
    isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" },
  );
}

export function recoveredWords(kept: KeptDraft): string {
  return `Unsaved changes to ${kept.name}, ${timeOf(kept)}`;
}

function leaveOut({ view }: Services, draft: string): void {
  const others = ({ draft: other }: KeptDraft) => other !== draft;
  const { keptDrafts, laterDrafts } = view.getState();
  view.getState().set({ keptDrafts: keptDrafts.filter(others), laterDrafts: laterDrafts.filter(others) });
}
