import MoreHorizRounded from "@mui/icons-material/MoreHorizRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { memo } from "react";
import type { Shortcut } from "../../actions/action.ts";
import { shortcutText } from "../../actions/shortcut.ts";
import { menuShortcut, type RowCommand, type RowPlace, rowButtons } from "./row-commands.tsx";

interface RowActionsProps extends RowPlace {
  /** Whether Tab reaches the buttons: only those of one row, or the way through the table would be long. */
  readonly isTabStop: boolean;
  readonly onRun: (command: RowCommand) => void;
  readonly onMenu: (anchor: HTMLElement) => void;
}

/** The buttons at the end of a row; they show when the row is pointed at, focused or selected. */
export const RowActions = memo(function RowActions({
  isFirst,
  isLast,
  isTabStop,
  onRun,
  onMenu,
}: RowActionsProps) {
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <Box sx={{ display: "flex", gap: 0.5, justifyContent: "flex-end" }}>
      {rowButtons.map(({ command, icon }) => (
        <IconButton
          key={command.name}
          className="row-button"
          aria-label={command.name}
          title={nameWithKeys(command.name, command.shortcut)}
          tabIndex={tabIndex}
          disabled={command.isPossible?.({ isFirst, isLast }) === false}
          onClick={() => onRun(command)}
        >
          {icon}
        </IconButton>
      ))}
      <IconButton
        aria-label="More actions"
        aria-haspopup="menu"
        title={nameWithKeys("More actions", menuShortcut)}
        tabIndex={tabIndex}
        onClick={(event) => onMenu(event.currentTarget)}
      >
        <MoreHorizRounded sx={{ fontSize: 16 }} />
      </IconButton>
    </Box>
  );
});

function nameWithKeys(name: string, shortcut: Shortcut | undefined): string {
  return shortcut === undefined ? name : `${name} (${shortcutText(shortcut)})`;
}
