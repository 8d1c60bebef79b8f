import { type BrowserWindow, dialog } from "electron";

const filters = [
  { name: "OpenAPI documents", extensions: ["yaml", "yml", "json"] },
  { name: "All files", extensions: ["*"] },
];

export async function askOpenPath(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ["openFile"], filters });
  return canceled ? undefined : filePaths[0];
}

export async function askSavePath(window: BrowserWindow, suggestion: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggestion,
    filters,
    // Windows and macOS ask before they overwrite; Linux has to be told to.
    properties: ["showOverwriteConfirmation", "createDirectory"],
  });
  return canceled || filePath === "" ? undefined : filePath;
}
