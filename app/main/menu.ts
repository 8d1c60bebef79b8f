import type { RecentDocument, ShellCommand, ShellState } from "../../shared/host/host.ts";

/** A menu as data; the adapter gives each entry its click. */
export type MenuEntry =
  | { readonly kind: "separator" }
  | { readonly kind: "role"; readonly role: MenuRole }
  | {
      readonly kind: "command";
      readonly label: string;
      readonly command: ShellCommand;
      readonly accelerator?: string;
      /** The key is shown, but pressed it goes to the page. */
      readonly isKeyOfPage?: true;
      readonly isEnabled: boolean;
    }
  | { readonly kind: "recent"; readonly document: RecentDocument }
  | { readonly kind: "menu"; readonly label: string; readonly entries: readonly MenuEntry[] };

export type MenuRole =
  | "about"
  | "appMenu"
  | "close"
  | "copy"
  | "cut"
  | "paste"
  | "quit"
  | "reload"
  | "resetZoom"
  | "selectAll"
  | "toggleDevTools"
  | "togglefullscreen"
  | "windowMenu"
  | "zoomIn"
  | "zoomOut";

export interface MenuContext {
  readonly state: ShellState;
  readonly recent: readonly RecentDocument[];
  readonly isMac: boolean;
  readonly isDevelopment: boolean;
}

const separator: MenuEntry = { kind: "separator" };

/** The menu bar for what the page reports of itself. */
export function menuTemplate(context: MenuContext): readonly MenuEntry[] {
  const { isMac } = context;
  return [
    ...(isMac ? [role("appMenu")] : []),
    menu("&File", fileEntries(context)),
    menu("&Edit", editEntries(context.state)),
    menu("&View", viewEntries(context)),
    ...(isMac ? [role("windowMenu")] : [menu("&Help", [role("about")])]),
  ];
}

function fileEntries({ state, recent, isMac }: MenuContext): readonly MenuEntry[] {
  const isOpen = state.name !== undefined;
  return [
    command("New", "new", "CmdOrCtrl+N"),
    command("Open…", "open", "CmdOrCtrl+O"),
    ...(recent.length > 0
      ? [
          menu(
            "Open Recent",
            recent.map((document) => ({ kind: "recent", document }) as const),
          ),
        ]
      : []),
    separator,
    command("Save", "save", "CmdOrCtrl+S", isOpen),
    command("Save As…", "save-as", "CmdOrCtrl+Shift+S", isOpen),
    separator,
    // With no document the key closes the window, as it does elsewhere.
    isOpen ? command("Close", "close-document", "CmdOrCtrl+W") : role("close"),
    ...(isMac ? [] : [role("quit")]),
  ];
}

/**
 * Undo and Redo are commands of the page, not Electron's roles: only the page knows whether the keyboard is in a text field,
 * whose own undo comes first. So that a menu never takes the key from a text field, it is shown here and handled there (on macOS
 * the page sees every key before the menu does).
 */
function editEntries({ name, undo, redo }: ShellState): readonly MenuEntry[] {
  return [
    { ...command(undo ? `Undo ${undo}` : "Undo", "undo", "CmdOrCtrl+Z"), isKeyOfPage: true },
    { ...command(redo ? `Redo ${redo}` : "Redo", "redo", "CmdOrCtrl+Shift+Z"), isKeyOfPage: true },
    separator,
    role("cut"),
    role("copy"),
    role("paste"),
    role("selectAll"),
    separator,
    command("Add Response…", "add-response", "CmdOrCtrl+Shift+A", name !== undefined),
  ];
}

function viewEntries({ state, isDevelopment }: MenuContext): readonly MenuEntry[] {
  return [
    command("Commands…", "palette", "CmdOrCtrl+K"),
    {
      kind: "command",
      label: "Show or Hide Tabs",
      command: "toggle-tabs",
      isEnabled: state.name !== undefined,
    },
    separator,
    role("resetZoom"),
    role("zoomIn"),
    role("zoomOut"),
    separator,
    role("togglefullscreen"),
    ...(isDevelopment ? [separator, role("reload"), role("toggleDevTools")] : []),
  ];
}

function command(label: string, id: ShellCommand, accelerator: string, isEnabled = true) {
  return { kind: "command", label, command: id, accelerator, isEnabled } as const satisfies MenuEntry;
}

function role(name: MenuRole): MenuEntry {
  return { kind: "role", role: name };
}

function menu(label: string, entries: readonly MenuEntry[]): MenuEntry {
  return { kind: "menu", label, entries };
}
