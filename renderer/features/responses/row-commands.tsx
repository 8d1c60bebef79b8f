import ArrowDownwardRounded from "@mui/icons-material/ArrowDownwardRounded";
import ArrowUpwardRounded from "@mui/icons-material/ArrowUpwardRounded";
import EditOutlined from "@mui/icons-material/EditOutlined";
import FilterNoneRounded from "@mui/icons-material/FilterNoneRounded";
import type { ReactNode } from "react";
import type { Action } from "../../actions/action.ts";
import { deleteResponse } from "../../actions/delete-response.ts";
import { duplicateResponse } from "../../actions/duplicate-response.ts";
import { editResponse } from "../../actions/edit-response.ts";
import { moveResponseDown } from "../../actions/move-response-down.ts";
import { moveResponseUp } from "../../actions/move-response-up.ts";
import { copyResponse } from "./copy-response.ts";

/** What a row offers; each acts on the selected response. */
export interface RowCommand {
  readonly name: string;
  readonly action: Action;
  readonly keys?: string;
}

const edit: RowCommand = { name: "Edit", action: editResponse, keys: "Enter" };
const duplicate: RowCommand = { name: "Duplicate", action: duplicateResponse };
const moveUp: RowCommand = { name: "Move up", action: moveResponseUp, keys: "Alt+↑" };
const moveDown: RowCommand = { name: "Move down", action: moveResponseDown, keys: "Alt+↓" };

export const rowMenu: readonly RowCommand[] = [
  edit,
  duplicate,
  moveUp,
  moveDown,
  { name: "Copy", action: copyResponse },
  { name: "Delete", action: deleteResponse, keys: "Delete" },
];

/** Those with a button of their own in the row. */
export const rowButtons: readonly { readonly command: RowCommand; readonly icon: ReactNode }[] = [
  { command: edit, icon: <EditOutlined sx={{ fontSize: 16 }} /> },
  { command: duplicate, icon: <FilterNoneRounded sx={{ fontSize: 14 }} /> },
  { command: moveUp, icon: <ArrowUpwardRounded sx={{ fontSize: 16 }} /> },
  { command: moveDown, icon: <ArrowDownwardRounded sx={{ fontSize: 16 }} /> },
];
