import type { OpenResult } from "../../shared/host/host.ts";
import type { Services } from "../state/context.tsx";
import type { DocumentFile } from "../state/open-design.ts";
import { isUnsaved } from "../state/unsaved.ts";
import { isAsking } from "../state/view-store.ts";

/** From this length on reading takes long enough for people to wonder; in UTF-16 code units. */
const LARGE = 1_000_000;

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

export async function openText(
  { design, view }: Services,
  file: DocumentFile,
  text: string,
  options: { readonly isSaved: boolean },
): Promise<void> {
  if (text.length > LARGE) {
    view.getState().set({ isBusy: true });
    await nextPaint();
  }
  const problem = design.getState().actions.open(file, text, options);
  view.getState().set({
    isBusy: false,
    openFailure: problem && {
      name: file.name,
      message: [
        problem.position && `Line ${problem.position.line}, column ${problem.position.column}:`,
        problem.message,
        problem.advice,
      ]
        .filter(Boolean)
        .join(" "),
    },
  });
}

/** Lets the page show that it is busy; a hidden page has no frames, so that a timer is the surer sign. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}
