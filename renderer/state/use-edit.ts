import type { SemanticEdit } from "../../shared/model/semantic-edit.ts";
import { useServices } from "./context.tsx";

/** Makes one undo step of the edits and tells in a toast why it could not; returns whether it could. */
export function useEdit(): (edits: readonly SemanticEdit[], label?: string) => boolean {
  const { design, view } = useServices();
  return (edits, label) => {
    const outcome = design.getState().actions.edit(edits, label);
    if (!outcome.ok) {
      view.getState().set({ toast: { message: outcome.message, tone: "failed", offersUndo: false } });
    }
    return outcome.ok;
  };
}
