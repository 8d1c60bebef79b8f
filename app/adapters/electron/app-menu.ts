import { Menu, type MenuItemConstructorOptions } from "electron";
import type { DocumentId, ShellCommand } from "../../../shared/host/host.ts";
import type { MenuEntry } from "../../main/menu.ts";

export interface MenuActions {
  readonly run: (command: ShellCommand) => void;
  readonly openRecent: (id: DocumentId) => void;
}

export function showMenu(entries: readonly MenuEntry[], actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(entries.map((entry) => itemOf(entry, actions))));
}

function itemOf(entry: MenuEntry, actions: MenuActions): MenuItemConstructorOptions {
  switch (entry.kind) {
    case "separator":
      return { type: "separator" };
    case "role":
      return { role: entry.role };
    case "recent":
      return {
        // An ampersand would mark a key.
        label: `${entry.document.name} - ${entry.document.folder}`.replaceAll("&", "&&"),
        click: () => actions.openRecent(entry.document.id),
      };
    case "menu":
      return { label: entry.label, submenu: entry.entries.map((inner) => itemOf(inner, actions)) };
    case "command":
      return {
        label: entry.label.replaceAll("&", "&&"),
        enabled: entry.isEnabled,
        ...(entry.accelerator && { accelerator: entry.accelerator }),
        ...(entry.isKeyOfPage && { registerAccelerator: false }),
        click: () => actions.run(entry.command),
      };
  }
}
