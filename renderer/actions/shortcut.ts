import type { Shortcut } from "./action.ts";

export const isMac = navigator.platform.startsWith("Mac");

export function matchesShortcut(event: KeyboardEvent, shortcut: Shortcut): boolean {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  return (
    event.key.toLowerCase() === shortcut.key.toLowerCase() &&
    mod === (shortcut.mod ?? false) &&
    event.shiftKey === (shortcut.shift ?? false) &&
    event.altKey === (shortcut.alt ?? false) &&
    !otherMod
  );
}

const ARROWS: { readonly [key: string]: string } = { ArrowUp: "↑", ArrowDown: "↓" };

/** As the platform writes it: "Ctrl+Shift+A", on macOS "⇧⌘A". */
export function shortcutText({ key, mod, shift, alt }: Shortcut): string {
  const name = key.length === 1 ? key.toUpperCase() : (ARROWS[key] ?? key);
  if (isMac) return `${alt ? "⌥" : ""}${shift ? "⇧" : ""}${mod ? "⌘" : ""}${name}`;
  return [mod ? "Ctrl" : [], alt ? "Alt" : [], shift ? "Shift" : [], name].flat().join("+");
}

/** For `aria-keyshortcuts`. */
export function ariaShortcuts(shortcuts: readonly Shortcut[]): string {
  return shortcuts
    .map(({ key, mod, shift, alt }) =>
      [mod ? (isMac ? "Meta" : "Control") : [], alt ? "Alt" : [], shift ? "Shift" : [], key].flat().join("+"),
    )
    .join(" ");
}
