import { ipcMain } from "electron";
import type { IpcServer } from "../../main/ports.ts";

export const electronIpcServer: IpcServer = {
  handle: (channel, listener) => {
    ipcMain.handle(channel, (event, payload: unknown) => {
      // Null when the frame went to another page or away since it sent this.
      const frame = event.senderFrame;
      return listener({ url: frame?.url ?? "", isMainFrame: frame?.parent === null }, payload);
    });
  },
};
