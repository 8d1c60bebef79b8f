import type { DraftResult, Drafts } from "../../shared/host/drafts.ts";
import { createTaskQueue } from "../../shared/host/task-queue.ts";
import type { TextEdit } from "../../shared/model/text.ts";
import type { Services } from "./context.tsx";
import { holdDraft } from "./draft-locks.ts";
import { isDirty, type OpenDesign } from "./open-design.ts";
import { pageScheduler, type Scheduler } from "./scheduler.ts";

/** After the last edit, in milliseconds. */
const PAUSE = 1000;
/** After the first edit that is not kept yet: no more than that is ever lost. */
const LONGEST = 2000;

export interface DraftKeeper {
  /** Forgets what is kept, because the person does not want it: wait for it before the window is closed. */
  readonly giveUp: () => Promise<void>;
  readonly stop: () => void;
}

/** A draft as the host has it. */
interface Kept {
  readonly draft: string;
  readonly opening: number;
  /** The text from which its edits lead. */
  readonly base: string;
  readonly letGo: () => void;
}

/** Keeps what is not saved in a draft, shortly after each edit, and forgets it as soon as nothing could be lost. */
export function keepDraft(
  services: Pick<Services, "design" | "host" | "view">,
  scheduler: Scheduler = pageScheduler,
): DraftKeeper {
  const { drafts } = services.host;
  return drafts === undefined
    ? { giveUp: async () => undefined, stop: () => undefined }
    : keepIn(drafts, services, scheduler);
}

function keepIn(
  drafts: Drafts,
  services: Pick<Services, "design" | "view">,
  scheduler: Scheduler,
): DraftKeeper {
  const { design, view } = services;
  const inTurn = createTaskQueue();
  let kept: Kept | undefined;
  let waiting: { readonly since: number; readonly cancel: () => void } | undefined;

  function writeSoon(): void {
    const now = scheduler.now();
    const since = waiting?.since ?? now;
    waiting?.cancel();
    const cancel = scheduler.after(Math.min(PAUSE, since + LONGEST - now), () => {
      waiting = undefined;
      void inTurn(write);
    });
    waiting = { since, cancel };
  }

  function callOff(): void {
    waiting?.cancel();
    waiting = undefined;
  }

  async function write(): Promise<void> {
    await tidy();
    const open = design.getState().design;
    if (open === undefined || !isDirty(open)) return;
    const { base, edits } = changesOf(open);
    const old = kept;
    if (old?.base === base && (await update(old.draft, edits)).ok) {
      view.getState().set({ draftFailure: undefined });
      return;
    }
    await begin(open, base, edits);
    // Only now: until here the old one was all there was.
    if (old !== undefined && kept !== old) await drop(old);
  }

  async function begin(open: OpenDesign, base: string, edits: readonly TextEdit[]): Promise<void> {
    const { opening } = open;
    const draft = crypto.randomUUID();
    const letGo = holdDraft(draft);
    const started = await start(draft, open, base);
    const result = started.ok ? await update(draft, edits) : started;
    if (result.ok) {
      kept = { draft, opening, base, letGo };
      view.getState().set({ draftFailure: undefined });
      return;
    }
    letGo();
    const { message } = result;
    const known = view.getState().draftFailure;
    // Once is enough for the same reason.
    if (known?.opening !== opening || known.message !== message)
      view.getState().set({ draftFailure: { opening, message, isDismissed: false } });
  }

  async function start(draft: string, { file, savedText }: OpenDesign, base: string): Promise<DraftResult> {
    const { id, name, version } = file;
    const about = { draft, name, ...(id === undefined ? {} : { id }) };
    if (version !== undefined && base === savedText) {
      const result = await answerOf(() => drafts.start({ ...about, version }));
      if (result.ok) return result;
    }
    return answerOf(() => drafts.start({ ...about, text: base }));
  }

  /** Forgets what concerns another opening, or a text that is in its file by now: a draft, and that there could be none. */
  async function tidy(): Promise<void> {
    const open = design.getState().design;
    const isPast = ({ opening }: { readonly opening: number }) => opening !== open?.opening || !isDirty(open);
    const { draftFailure } = view.getState();
    if (draftFailure !== undefined && isPast(draftFailure)) view.getState().set({ draftFailure: undefined });
    if (kept !== undefined && isPast(kept)) await forget();
  }

  async function forget(): Promise<void> {
    const old = kept;
    kept = undefined;
    if (old !== undefined) await drop(old);
  }

  const update = (draft: string, edits: readonly TextEdit[]) =>
    answerOf(() => drafts.update({ draft, edits }));
  async function drop({ draft, letGo }: Kept): Promise<void> {
    await drafts.drop(draft).catch(() => undefined);
    letGo();
  }

  const stops = [
    design.subscribe(({ design: now }, { design: before }) => {
      const isSame = now?.opening === before?.opening;
      if (isSame && now?.textVersion === before?.textVersion && now?.savedText === before?.savedText) return;
      if (now !== undefined && isDirty(now)) writeSoon();
      else callOff();
      if (!isSame || now === undefined || !isDirty(now)) void inTurn(tidy);
    }),
    view.subscribe(({ recovered }, before) => {
      const open = design.getState().design;
      if (recovered === before.recovered || open === undefined || recovered?.opening !== open.opening) return;
      const { draft, opening } = recovered;
      void inTurn(async () => {
        kept = { draft, opening, base: changesOf(open).base, letGo: holdDraft(draft) };
      });
    }),
  ];
  return {
    giveUp: () => {
      callOff();
      return inTurn(forget);
    },
    stop: () => {
      callOff();
      for (const stop of stops) stop();
    },
  };
}

/** The edits that would be lost, and the text from which they lead: of the file, else what a document that was never saved began with. */
function changesOf({ savedText, sinceSaved, openedText, sinceOpened }: OpenDesign): {
  readonly base: string;
  readonly edits: readonly TextEdit[];
} {
  return savedText === undefined || sinceSaved === undefined
    ? { base: openedText, edits: sinceOpened }
    : { base: savedText, edits: sinceSaved };
}

async function answerOf(ask: () => ReturnType<Drafts["start"]>): Promise<DraftResult> {
  try {
    return await ask();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `Their copy for a recovery cannot be written (${reason}). Save often.` };
  }
}
