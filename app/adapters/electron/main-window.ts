import { BrowserWindow, nativeTheme, screen } from "electron";
import { windowBackground } from "../../../shared/host/window-background.ts";
import { UI_URL } from "../../main/origin.ts";
import type { PageEvents } from "../../main/ports.ts";
import { placeWindow, smallest, type WindowState } from "../../main/window-state.ts";

export interface MainWindowOptions {
  readonly preload: string;
  readonly hasDevTools: boolean;
  /** What was kept of the last window, as it was read. */
  readonly savedState: unknown;
}

/** Opens the one window; it shows itself when it has something to show. */
export function openMainWindow({ preload, hasDevTools, savedState }: MainWindowOptions): BrowserWindow {
  const { bounds, isMaximized } = placeWindow(
    savedState,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: "Response Designer",
    // What is seen until the page has painted.
    backgroundColor: nativeTheme.shouldUseDarkColors ? windowBackground.dark : windowBackground.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: hasDevTools,
      // A description is prose, but keys and paths are not, and a dictionary would be fetched from the network.
      spellcheck: false,
    },
  });
  window.once("ready-to-show", () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  void window.loadURL(UI_URL);
  return window;
}

export function stateOf(window: BrowserWindow): WindowState {
  return { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
}

export function send<C extends keyof PageEvents>(
  window: BrowserWindow,
  channel: C,
  value: PageEvents[C],
): void {
  if (!window.isDestroyed()) window.webContents.send(channel, value);
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
