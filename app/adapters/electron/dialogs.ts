import { type BrowserWindow, dialog } from "electron";

const filters = [
  { name: "OpenAPI documents", extensions: ["yaml", "yml", "json"] },
  { name: "All files", extensions: ["*"] },
];

export async function askOpenPath(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ["openFile"], filters });
  return canceled ? undefined : filePaths[0];
}

/** Asks about a window whose page does not answer and so cannot ask itself; blocks, as the window is about to close. */
export function askCloseUnanswered(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: "warning",
    message: "The window does not answer.",
    detail: "Closing it now loses the changes that are not saved.",
    buttons: ["Wait", "Close without saving"],
    defaultId: 0,
    cancelId: 0,
  });
  return answer === 1;
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
