import type { Action } from "../../actions/action.ts";
import { actions } from "../../actions/all.ts";
import { runAction } from "../../actions/run.ts";
import { matchesShortcut } from "../../actions/shortcut.ts";
import type { Services } from "../../state/context.tsx";
import { isAsking } from "../../state/view-store.ts";

/** Text fields have an undo of their own; the source view has the document's. */
const TEXT_COMMANDS: readonly string[] = ["undo", "redo"];

/** Runs the actions by their shortcuts, wherever the focus is. @returns the function that stops it */
export function listenForKeys(services: Services): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const action = actions.find(({ shortcuts }) =>
      shortcuts.some((shortcut) => matchesShortcut(event, shortcut)),
    );
    if (action === undefined || belongsToText(event, action)) return;
    // Also where the action cannot run: the browser's own "save page" or "open file" is never meant.
    event.preventDefault();
    if (!isAsking(services.view.getState())) runAction(services, action);
  };
  window.addEventListener("keydown", onKeyDown);
  return () => window.removeEventListener("keydown", onKeyDown);
}

/** Whether the focus is where text is typed. */
export function isInTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target instanceof HTMLInputElement) return !target.readOnly && target.type !== "file";
  return target instanceof HTMLElement && target.isContentEditable && target.ariaReadOnly !== "true";
}

/** Whether the focus is where typing is undone apart from the document. */
export function hasOwnUndo(target: EventTarget | null): boolean {
  return isInTextField(target) && !(target instanceof HTMLElement && target.isContentEditable);
}

function belongsToText(event: KeyboardEvent, action: Action): boolean {
  const isPlainKey = !event.ctrlKey && !event.metaKey;
  if (isPlainKey) return isInTextField(event.target);
  return TEXT_COMMANDS.includes(action.id) && hasOwnUndo(event.target);
}
