import type { OpenResult } from "../../shared/host/host.ts";
import type { SourceProblem } from "../../shared/model/text.ts";
import type { ReadResult } from "../../shared/openapi/document.ts";
import { nextTask } from "../platform/next-task.ts";
import { LARGE } from "../reading/large.ts";
import type { Services } from "../state/context.tsx";
import type { DocumentFile } from "../state/open-design.ts";
import { isUnsaved } from "../state/unsaved.ts";
import { isAsking } from "../state/view-store.ts";

/** Does what would lose unsaved work at once when there is none, else after the person agreed. */
export function whenNothingIsLost(services: Services, then: () => void): void {
  const { view } = services;
  view.getState().draft?.keep();
  if (isUnsaved(services)) view.getState().set({ question: { kind: "unsaved", then } });
  else then();
}

/** Opens what a host handed over; null (the person cancelled) changes nothing. */
export async function openResult(services: Services, result: OpenResult | null): Promise<void> {
  if (result === null) return;
  if (!result.ok) {
    services.view.getState().set({ openFailure: { name: result.name, message: result.message } });
    return;
  }
  const { text, ...file } = result.document;
  await openText(services, file, text, { isSaved: true });
}

/** The same for a document that arrives by itself while another may be open: it waits until no dialog is open. */
export function receiveResult(services: Services, result: OpenResult): void {
  if (!result.ok) void openResult(services, result);
  else
    whenNothingIsAsked(services, () => whenNothingIsLost(services, () => void openResult(services, result)));
}

function whenNothingIsAsked(services: Services, then: () => void): void {
  const { view } = services;
  if (!isAsking(view.getState())) {
    then();
    return;
  }
  const stop = view.subscribe((state) => {
    if (isAsking(state)) return;
    stop();
    // What closed the dialog may be about to open the next one.
    queueMicrotask(() => whenNothingIsAsked(services, then));
  });
}

/** The reading that goes on; another document that is opened meanwhile ends it. */
let current: AbortController | undefined;

interface Opening {
  /** Of a text in no file: whether it may be closed without a question. */
  readonly isSaved: boolean;
  /** Opens also what cannot be read, as a text, without asking. */
  readonly isTextEnough?: boolean;
  /** Does what belongs to the opening as soon as the document is open. */
  readonly onOpen?: () => void;
}

/** Opens a text; a large one is read while the page stays usable, and the person may leave it. */
export async function openText(
  services: Services,
  file: DocumentFile,
  text: string,
  options: Opening,
): Promise<void> {
  const { design } = services;
  leaveOthers(services);
  if (text.length <= LARGE) {
    openRead(services, file, text, options);
    return;
  }
  const abort = new AbortController();
  current = abort;
  const before = design.getState().design?.text;
  const read = await readLarge(services, file.name, text, abort);
  if (read === undefined) return;
  const open = () => openRead(services, file, text, { ...options, read });
  // What was edited while it was read has not been asked about.
  if (design.getState().design?.text === before) open();
  else whenNothingIsLost(services, open);
}

/** Whoever opens something is done with what is being read, and with what was not opened. */
function leaveOthers({ view }: Services): void {
  current?.abort();
  view.getState().set({ openFailure: undefined });
}

/** Has a large text read; undefined when the person left it, or opened another. */
async function readLarge(
  { view, reader }: Services,
  name: string,
  text: string,
  abort: AbortController,
): Promise<ReadResult | undefined> {
  const { profile, set } = view.getState();
  const show = (fraction: number) => set({ reading: { name, fraction, cancel: () => abort.abort() } });
  try {
    // Decoding the text, handing it over, taking the answer in and drawing it are each as much as one task may be.
    await nextTask();
    show(0);
    const result = await reader.read(text, { profile, signal: abort.signal, onProgress: show });
    await nextTask();
    abort.signal.throwIfAborted();
    return result;
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    return undefined;
  } finally {
    if (current === abort) {
      current = undefined;
      set({ reading: undefined });
    }
  }
}

function openRead(
  services: Services,
  file: DocumentFile,
  text: string,
  { isTextEnough = false, onOpen, ...options }: Opening & { readonly read?: ReadResult },
): void {
  const { design, view } = services;
  const problem = design.getState().actions.open(file, text, options);
  if (problem === undefined) {
    onOpen?.();
    return;
  }
  const openAsText = () => {
    leaveOthers(services);
    design.getState().actions.openAsText(file, text, { ...options, problem });
    view.getState().set({ tab: "source", areTabsOpen: true });
    onOpen?.();
  };
  if (isTextEnough) openAsText();
  else
    view.getState().set({
      openFailure: {
        name: file.name,
        message: inWords(problem),
        openAsText: () => whenNothingIsLost(services, openAsText),
      },
    });
}

function inWords({ position, message, advice }: SourceProblem): string {
  const place = position && `Line ${position.line}, column ${position.column}:`;
  return [place, message, advice].filter(Boolean).join(" ");
}
