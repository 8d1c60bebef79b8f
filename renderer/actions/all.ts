import type { Action } from "./action.ts";
import { addPath } from "./add-path.ts";
import { addResponse } from "./add-response.ts";
import { chooseProfile } from "./choose-profile.ts";
import { closeDocument } from "./close-document.ts";
import { copyResponse } from "./copy-response.ts";
import { deleteResponse } from "./delete-response.ts";
import { duplicateResponse } from "./duplicate-response.ts";
import { editResponse } from "./edit-response.ts";
import { moveResponseDown } from "./move-response-down.ts";
import { moveResponseUp } from "./move-response-up.ts";
import { newDocument } from "./new.ts";
import { open } from "./open.ts";
import { palette } from "./palette.ts";
import { redo } from "./redo.ts";
import { save } from "./save.ts";
import { saveAs } from "./save-as.ts";
import { setDefaultResponse } from "./set-default-response.ts";
import { toggleTabs } from "./toggle-tabs.ts";
import { undo } from "./undo.ts";

/** Every command of the window, in the order of the palette. */
export const actions: readonly Action[] = [
  addResponse,
  editResponse,
  duplicateResponse,
  moveResponseUp,
  moveResponseDown,
  setDefaultResponse,
  copyResponse,
  deleteResponse,
  addPath,
  undo,
  redo,
  save,
  saveAs,
  open,
  newDocument,
  closeDocument,
  toggleTabs,
  ...chooseProfile,
  palette,
];
