import type { OpenResult } from "../../shared/host/host.ts";
import type { SourceProblem } from "../../shared/model/text.ts";
import type { ReadResult } from "../../shared/openapi/document.ts";
import { readDocument } from "../../shared/openapi/read-document.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import { nextTask } from "../platform/next-task.ts";
import { LARGE } from "../reading/large.ts";
import type { Services } from "../state/context.tsx";
import { chosenJudging } from "../state/judging.ts";
import type { DocumentFile } from "../state/open-design.ts";
import { type ProjectRules, readProjectRules } from "../state/project-rules.ts";
import { isUnsaved } from "../state/unsaved.ts";
import { isAsking, type ViewState } from "../state/view-store.ts";

/** What another document takes the place of, as it was at a time: an equal text may be saved at one time and not at another. */
interface Standing {
  readonly opening: number | undefined;
  readonly textVersion: number | undefined;
  /** What stood in a field. */
  readonly draft: ViewState["draft"];
}

/** What would be lost now. */
export function standing({ design, view }: Services): Standing {
  const { design: open } = design.getState();
  return { opening: open?.opening, textVersion: open?.textVersion, draft: view.getState().draft };
}

function isSame(one: Standing, other: Standing): boolean {
  return one.opening === other.opening && one.textVersion === other.textVersion && one.draft === other.draft;
}

/**
 * Does what would lose unsaved work at once when there is none, else after the person agreed.
 * @param then with what there is to lose by then: what is done later may lose that, and no more
 */
export function whenNothingIsLost(
  services: Services,
  then: (agreed: Standing) => void,
  { isLate = false } = {},
): void {
  const { view } = services;
  view.getState().draft?.keep();
  const go = () => then(standing(services));
  if (isUnsaved(services)) view.getState().set({ question: { kind: "unsaved", proceed: go, isLate } });
  else go();
}

/**
 * Opens what a host handed over; null (the person cancelled) changes nothing.
 * @param agreed what may be lost: what stood before the host was asked
 */
export async function openResult(
  services: Services,
  result: OpenResult | null,
  agreed: Standing,
): Promise<void> {
  if (result === null) return;
  if (!result.ok) {
    services.view.getState().set({ openFailure: { name: result.name, message: result.message } });
    return;
  }
  const { text, ...file } = result.document;
  await openText(services, file, text, { isSaved: true, agreed });
}

/** The same for a document that arrives by itself while another may be open: it waits until no dialog is open. */
export function receiveResult(services: Services, result: OpenResult): void {
  const open = (agreed: Standing) => void openResult(services, result, agreed);
  if (!result.ok) open(standing(services));
  else whenNothingIsAsked(services, () => whenNothingIsLost(services, open, { isLate: true }));
}

/** A dialog may hold what is typed, and each question has its answer before the next one is asked. */
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

/** The opening that goes on; another document that is opened meanwhile ends it. */
let current: AbortController | undefined;

interface Opening {
  /** Of a text in no file: whether it may be closed without a question. */
  readonly isSaved: boolean;
  /** What may be lost. */
  readonly agreed: Standing;
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
  { agreed, ...options }: Opening,
): Promise<void> {
  leaveOthers(services);
  const abort = new AbortController();
  current = abort;
  const project = file.id === undefined ? undefined : await readProjectRules(services.host, file.id);
  if (abort.signal.aborted) return;
  const judging = chosenJudging({ ...services.view.getState(), project, isProjectLeft: false });
  const read =
    text.length > LARGE ? await readLarge(services, file.name, text, judging, abort) : readDocument(text);
  if (read === undefined) return;
  whenNothingIsAsked(services, () => {
    if (abort.signal.aborted) return;
    const open = () => openRead(services, file, text, { ...options, read, project });
    // What was written while the file was chosen, fetched and read has not been asked about.
    if (isSame(standing(services), agreed)) open();
    else whenNothingIsLost(services, open, { isLate: true });
  });
}

/** Whoever opens something is done with what is being read, and with what was not opened. */
function leaveOthers({ view, reader }: Services): void {
  current?.abort();
  reader.leaveExamples();
  view.getState().set({ openFailure: undefined, reading: undefined });
}

/** Has a large text read; undefined when the person left it, or opened another. */
async function readLarge(
  { view, reader }: Services,
  name: string,
  text: string,
  judging: Judging,
  abort: AbortController,
): Promise<ReadResult | undefined> {
  const { set } = view.getState();
  const show = (fraction: number) => {
    if (!abort.signal.aborted) set({ reading: { name, fraction, cancel: () => abort.abort() } });
  };
  try {
    // Decoding the text, handing it over, taking the answer in and drawing it are each as much as one task may be.
    await nextTask();
    abort.signal.throwIfAborted();
    show(0);
    const result = await reader.read(text, { judging, signal: abort.signal, onProgress: show });
    await nextTask();
    abort.signal.throwIfAborted();
    return result;
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    return undefined;
  } finally {
    if (current === abort) set({ reading: undefined });
  }
}

/** What is known of a document before it is open. */
interface Outcome {
  readonly read: ReadResult;
  readonly project: ProjectRules | undefined;
}

function openRead(
  services: Services,
  file: DocumentFile,
  text: string,
  { isSaved, read, project, isTextEnough = false, onOpen }: Omit<Opening, "agreed"> & Outcome,
): void {
  const { view } = services;
  const { actions } = services.design.getState();
  // Before the document is there: it is judged as soon as it is.
  const takeProject = () => view.getState().set({ project, isProjectLeft: false, judgedBy: undefined });
  if (read.ok) {
    takeProject();
    actions.open(file, text, { isSaved, read });
    onOpen?.();
    return;
  }
  const { problem } = read;
  const openAsText = () => {
    leaveOthers(services);
    takeProject();
    actions.openAsText(file, text, { isSaved, problem });
    const at = problem.offset ?? 0;
    const sourcePlace = { range: { start: at, end: at }, takesFocus: true };
    view.getState().set({ tab: "source", areTabsOpen: true, sourcePlace });
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
