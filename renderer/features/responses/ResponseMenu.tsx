import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Typography from "@mui/material/Typography";
import { shortcutText } from "../../actions/shortcut.ts";
import { useServices } from "../../state/context.tsx";
import { type RowCommand, rowMenu } from "./row-commands.tsx";

/** Where the menu stands: at its button, or where the pointer was. */
export type MenuPlace = HTMLElement | { readonly top: number; readonly left: number };

interface ResponseMenuProps {
  readonly place: MenuPlace;
  readonly onRun: (command: RowCommand) => void;
  readonly onClose: () => void;
}

/** All that can be done with the selected response. */
export function ResponseMenu({ place, onRun, onClose }: ResponseMenuProps) {
  const services = useServices();
  const anchor =
    place instanceof HTMLElement
      ? { anchorEl: place }
      : { anchorReference: "anchorPosition" as const, anchorPosition: place };
  return (
    <Menu open onClose={onClose} disableRestoreFocus {...anchor}>
      {rowMenu.map((command) => (
        <MenuItem
          key={command.name}
          disabled={!command.action.isEnabled(services)}
          onClick={() => onRun(command)}
          sx={{ justifyContent: "space-between", gap: 8 }}
        >
          {command.name}
          {command.shortcut === undefined ? null : (
            <Typography variant="caption" aria-hidden sx={{ color: "text.secondary" }}>
              {shortcutText(command.shortcut)}
            </Typography>
          )}
        </MenuItem>
      ))}
    </Menu>
  );
}
