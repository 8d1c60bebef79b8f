import Divider from "@mui/material/Divider";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { useServices } from "../../state/context.tsx";
import { useIsEditable } from "../../state/derived.ts";
import { editOrTell } from "../../state/edit-or-tell.ts";
import { tellDone } from "../../state/tell.ts";
import type { OpenDialog } from "../../state/view-store.ts";
import type { OperationRow } from "./operation-rows.ts";

export interface OpenMenu {
  readonly row: OperationRow;
  readonly anchor: HTMLElement;
}

interface OperationMenuProps {
  readonly menu: OpenMenu | undefined;
  readonly onClose: () => void;
}

/** What can be done with a path and, on an operation's line, with the operation. */
export function OperationMenu({ menu, onClose }: OperationMenuProps) {
  const services = useServices();
  const isEditable = useIsEditable();
  if (menu === undefined) return null;
  const operation = menu.row.kind === "operation" ? menu.row.operation : undefined;
  const path = menu.row.kind === "path" ? menu.row.path : menu.row.operation.path;
  const show = (dialog: OpenDialog) => () => {
    onClose();
    services.view.getState().set({ dialog });
  };
  const remove = (edit: SemanticEdit, name: string) => () => {
    onClose();
    if (editOrTell(services, [edit])) tellDone(services, `${name} deleted.`, { offersUndo: true });
  };
  return (
    <Menu
      open
      anchorEl={menu.anchor}
      onClose={onClose}
      slotProps={{ list: { "aria-label": operation === undefined ? path : operation.id } }}
    >
      {operation === undefined
        ? null
        : [
            <MenuItem
              key="method"
              disabled={!isEditable}
              onClick={show({ kind: "change-method", operation: operation.id })}
            >
              Change method…
            </MenuItem>,
            <MenuItem
              key="delete"
              disabled={!isEditable}
              onClick={remove({ type: "remove-operation", operation: operation.id }, operation.id)}
            >
              Delete operation
            </MenuItem>,
            <Divider key="line" />,
          ]}
      <MenuItem disabled={!isEditable} onClick={show({ kind: "add-operation", path })}>
        Add method…
      </MenuItem>
      <MenuItem disabled={!isEditable} onClick={show({ kind: "rename-path", path })}>
        Rename path…
      </MenuItem>
      <MenuItem disabled={!isEditable} onClick={remove({ type: "remove-path", path }, path)}>
        Delete path
      </MenuItem>
    </Menu>
  );
}
