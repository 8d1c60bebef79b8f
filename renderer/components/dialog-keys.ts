import type { KeyboardEvent } from "react";

/** For `onKeyDownCapture` of a dialog: Ctrl+Enter, on macOS Cmd+Enter, is OK wherever the focus is. */
export function confirmKey(confirm: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    confirm();
  };
}

/** For `onClose` of a dialog with fields: a click that misses it must not discard what was typed. */
export function unlessMissed(close: () => void): (event: object, reason: string) => void {
  return (_event, reason) => {
    if (reason !== "backdropClick") close();
  };
}
