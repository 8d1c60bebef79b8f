import ArrowDownwardRounded from "@mui/icons-material/ArrowDownwardRounded";
import ArrowUpwardRounded from "@mui/icons-material/ArrowUpwardRounded";
import EditOutlined from "@mui/icons-material/EditOutlined";
import FilterNoneRounded from "@mui/icons-material/FilterNoneRounded";
import type { ReactNode } from "react";
import type { Action, Shortcut } from "../../actions/action.ts";
import { copyResponse } from "../../actions/copy-response.ts";
import { deleteResponse } from "../../actions/delete-response.ts";
import { duplicateResponse } from "../../actions/duplicate-response.ts";
import { editResponse } from "../../actions/edit-response.ts";
import { moveResponseDown } from "../../actions/move-response-down.ts";
import { moveResponseUp } from "../../actions/move-response-up.ts";
import { setDefaultResponse } from "../../actions/set-default-response.ts";

/** What a row offers; each acts on the selected response. */
export interface RowCommand {
  readonly name: string;
  readonly action: Action;
  /** Pressed on a row. Not a shortcut of the action, which would work wherever the focus is. */
  readonly shortcut?: Shortcut;
  /** Whether there is something to do for a row that stands there; always, when it is left out. */
  readonly isPossible?: (place: RowPlace) => boolean;
}

export interface RowPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const edit: RowCommand = { name: "Edit", action: editResponse, shortcut: { key: "Enter" } };
const duplicate: RowCommand = { name: "Duplicate", action: duplicateResponse };
const moveUp: RowCommand = {
  name: "Move up",
  action: moveResponseUp,
  shortcut: { key: "ArrowUp", alt: true },
  isPossible: ({ isFirst }) => !isFirst,
};
const moveDown: RowCommand = {
  name: "Move down",
  action: moveResponseDown,
  shortcut: { key: "ArrowDown", alt: true },
  isPossible: ({ isLast }) => !isLast,
};

export const rowMenu: readonly RowCommand[] = [
  edit,
  duplicate,
  moveUp,
  moveDown,
  { name: "Set as default", action: setDefaultResponse },
  { name: "Copy", action: copyResponse },
  { name: "Delete", action: deleteResponse, shortcut: { key: "Delete" } },
];

/** Opens the menu of a row, as everywhere. */
export const menuShortcut: Shortcut = { key: "F10", shift: true };

/** Those with a button of their own in the row. */
export const rowButtons: readonly { readonly command: RowCommand; readonly icon: ReactNode }[] = [
  { command: edit, icon: <EditOutlined sx={{ fontSize: 16 }} /> },
  { command: duplicate, icon: <FilterNoneRounded sx={{ fontSize: 14 }} /> },
  { command: moveUp, icon: <ArrowUpwardRounded sx={{ fontSize: 16 }} /> },
  { command: moveDown, icon: <ArrowDownwardRounded sx={{ fontSize: 16 }} /> },
];
