import { readFile } from "node:fs/promises";
import { join } from "node:path";

const preload = join(import.meta.dirname, "../../out/preload/index.cjs");

/**
 * A script for the page that runs the app's real, built preload with a double of `electron`: requests go through `sendToMain`,
 * which the test exposes, and events come through `receiveFromMain`, which it calls.
 * @param folder where the files lie that a test drops on the window
 */
export async function preloadScript(folder: string): Promise<string> {
  const code = await readFile(preload, "utf8");
  return `(() => {
  const listeners = new Map();
  const electron = {
    contextBridge: { exposeInMainWorld: (name, value) => { window[name] = value; } },
    ipcRenderer: {
      invoke: (channel, payload) => window.sendToMain(channel, payload),
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      off: (channel, listener) =>
        listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener)),
    },
    webUtils: { getPathForFile: (file) => ${JSON.stringify(`${folder}/`)} + file.name },
  };
  window.receiveFromMain = (channel, payload) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, payload);
  };
  const module = { exports: {} };
  ((require, module, exports) => {
${code}
  })(() => electron, module, module.exports);
})();`;
}
