import type { Services } from "./context.tsx";

type View = Pick<Services, "view">;

/** Says what was done, for a few seconds. */
export function tellDone({ view }: View, message: string, { offersUndo = false } = {}): void {
  view.getState().set({ toast: { message, tone: "done", offersUndo } });
}

/** Says what went wrong, until it is dismissed. */
export function tellFailure({ view }: View, message: string, { offersSaveAs = false } = {}): void {
  view.getState().set({ toast: { message, tone: "failed", offersUndo: false, offersSaveAs } });
}
