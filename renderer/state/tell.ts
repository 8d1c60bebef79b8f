import type { Services } from "./context.tsx";
import type { Toast } from "./view-store.ts";

type View = Pick<Services, "view">;

/** Says what was done, for a few seconds. */
export function tellDone(
  { view }: View,
  message: string,
  { offersUndo = false, ...about }: Partial<Pick<Toast, "offersUndo" | "isAboutFile">> = {},
): void {
  view.getState().set({ toast: { message, tone: "done", offersUndo, ...about } });
}

/** Says what went wrong, until it is dismissed. */
export function tellFailure({ view }: View, message: string, { offersSaveAs = false } = {}): void {
  view.getState().set({ toast: { message, tone: "failed", offersUndo: false, offersSaveAs } });
}
