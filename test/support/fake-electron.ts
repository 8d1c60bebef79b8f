/**
 * Stands in for the `electron` module (aliased in vitest.config.ts) and holds only what `app/` uses. It behaves as electron.d.ts says
 * where the app relies on it, and records what was asked of it in `seen`.
 */
import { EventEmitter } from "node:events";

type Invoked = (event: unknown, payload: unknown) => Promise<unknown>;
type ProtocolHandler = (request: { readonly url: string }) => Promise<Response>;

interface MenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly enabled?: boolean;
  readonly registerAccelerator?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}

/** What a test decides before the app starts. */
export const world = {
  userData: "",
  isPackaged: false,
  isFirstInstance: true,
  openPaths: [] as string[],
  savePath: "",
  pathOfFile: "",
  pressedButton: 0,
};

/** What the app did. */
export const seen = {
  handled: new Map<string, Invoked>(),
  protocols: new Map<string, ProtocolHandler>(),
  schemes: [] as unknown[],
  windows: [] as BrowserWindow[],
  menus: [] as (readonly MenuItem[])[],
  opened: [] as string[],
  copied: [] as string[],
  saveDialogs: [] as unknown[],
  lockData: undefined as unknown,
  quits: 0,
  permission: { request: undefined as unknown, check: undefined as unknown },
  exposed: new Map<string, unknown>(),
  invoked: [] as { readonly channel: string; readonly payload: unknown }[],
  replies: new Map<string, unknown>(),
};

/** An event that remembers whether its default was prevented. */
export class FakeEvent {
  isPrevented = false;
  preventDefault() {
    this.isPrevented = true;
  }
}

let isReady = false;
let resolveReady: () => void = () => {};
const ready = new Promise<void>((resolve) => {
  resolveReady = resolve;
});

export function becomeReady(): void {
  isReady = true;
  resolveReady();
}

class App extends EventEmitter {
  get isPackaged() {
    return world.isPackaged;
  }
  getPath() {
    return world.userData;
  }
  getAppPath() {
    return "/app";
  }
  isReady() {
    return isReady;
  }
  whenReady() {
    return ready;
  }
  requestSingleInstanceLock(data: unknown) {
    seen.lockData = data;
    return world.isFirstInstance;
  }
  quit() {
    seen.quits += 1;
  }
}

export const app = new App();

class WebContents extends EventEmitter {
  readonly sent: { readonly channel: string; readonly value: unknown }[] = [];
  windowOpenHandler: (() => { action: string }) | undefined;
  setWindowOpenHandler(handler: () => { action: string }) {
    this.windowOpenHandler = handler;
  }
  send(channel: string, value: unknown) {
    this.sent.push({ channel, value });
  }
}

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly webPreferences?: Readonly<Record<string, unknown>>;
}

export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents = new WebContents();
  url = "";
  isEdited = false;
  isShown = false;
  private isGone = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    seen.windows.push(this);
    app.emit("web-contents-created", new FakeEvent(), this.webContents);
  }
  async loadURL(url: string) {
    this.url = url;
  }
  show() {
    this.isShown = true;
  }
  maximize() {}
  isMaximized() {
    return false;
  }
  isMinimized() {
    return false;
  }
  focus() {}
  getNormalBounds() {
    return { x: 10, y: 20, width: 1000, height: 700 };
  }
  setDocumentEdited(isEdited: boolean) {
    this.isEdited = isEdited;
  }
  isDestroyed() {
    return this.isGone;
  }
  /** As a click on the window's own button: may be prevented. */
  close() {
    const event = new FakeEvent();
    this.emit("close", event);
    if (!event.isPrevented) this.destroy();
    return event;
  }
  /** Guarantees `closed`, without `close`. */
  destroy() {
    this.isGone = true;
    this.emit("closed");
    app.emit("window-all-closed");
  }
}

export const ipcMain = {
  handle: (channel: string, listener: Invoked) => seen.handled.set(channel, listener),
};
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => seen.schemes.push(...schemes),
  handle: (scheme: string, handler: ProtocolHandler) => seen.protocols.set(scheme, handler),
};
export const dialog = {
  showOpenDialog: async () => ({ canceled: world.openPaths.length === 0, filePaths: world.openPaths }),
  /** The index of the button that the test presses. */
  showMessageBoxSync: () => world.pressedButton,
  showSaveDialog: async (_window: unknown, options: unknown) => {
    seen.saveDialogs.push(options);
    return { canceled: world.savePath === "", filePath: world.savePath };
  },
};
export const shell = { openExternal: async (url: string) => void seen.opened.push(url) };
export const clipboard = { writeText: (text: string) => void seen.copied.push(text) };
export const nativeTheme = { shouldUseDarkColors: false };
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: unknown) => {
      seen.permission.request = handler;
    },
    setPermissionCheckHandler: (handler: unknown) => {
      seen.permission.check = handler;
    },
  },
};
export const Menu = {
  buildFromTemplate: (items: readonly MenuItem[]) => items,
  setApplicationMenu: (items: readonly MenuItem[]) => void seen.menus.push(items),
};

export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => void seen.exposed.set(name, api),
};

class IpcRenderer extends EventEmitter {
  async invoke(channel: string, payload: unknown) {
    seen.invoked.push({ channel, payload });
    return seen.replies.get(channel) ?? { ok: true, value: null };
  }
}

export const ipcRenderer = new IpcRenderer();
export const webUtils = { getPathForFile: () => world.pathOfFile };
