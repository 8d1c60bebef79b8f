import { flushSync } from "react-dom";
import { runAction } from "../../actions/run.ts";
import type { Services } from "../../state/context.tsx";
import type { PaletteEntry } from "./palette-entries.ts";

/**
 * Goes to what was chosen, or does it. The palette is gone and has given the focus back before: a command may open a dialog,
 * which returns the focus to where it found it.
 */
export function runEntry(services: Services, entry: PaletteEntry): void {
  const { set } = services.view.getState();
  flushSync(() => set({ dialog: undefined }));
  switch (entry.kind) {
    case "operation":
      // A filter could hide it in the list of operations.
      set({
        operation: entry.id,
        response: undefined,
        filter: "",
        severity: undefined,
        isOperationAwaited: true,
      });
      break;
    case "code":
      set({ tab: "reference", areTabsOpen: true, referenceCode: entry.code });
      break;
    case "rule":
      set({ dialog: { kind: "rule", rule: entry.id } });
      break;
    case "command":
      runAction(services, entry.action);
      break;
  }
}
