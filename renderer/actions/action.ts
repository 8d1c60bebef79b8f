import type { Services } from "../state/context.tsx";

/** A key press, written once and shown as the platform writes it. `mod` is Ctrl, on macOS Cmd. */
export interface Shortcut {
  readonly key: string;
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
}

/** One command of the window: the menu, the keyboard, the buttons and the palette all use the same object. */
export interface Action {
  readonly id: string;
  /** As a verb phrase: "Add Response". */
  readonly label: string;
  readonly shortcuts: readonly Shortcut[];
  readonly isEnabled: (services: Services) => boolean;
  readonly run: (services: Services) => void | Promise<void>;
}
