import MoreHorizRounded from "@mui/icons-material/MoreHorizRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { memo } from "react";
import { type RowCommand, rowButtons } from "./row-commands.tsx";

interface RowActionsProps {
  readonly isFirst: boolean;
  readonly isLast: boolean;
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
          title={command.keys === undefined ? command.name : `${command.name} (${command.keys})`}
          tabIndex={tabIndex}
          disabled={(isFirst && command.name === "Move up") || (isLast && command.name === "Move down")}
          onClick={() => onRun(command)}
        >
          {icon}
        </IconButton>
      ))}
      <IconButton
        aria-label="More actions"
        aria-haspopup="menu"
        title="More actions (Shift+F10)"
        tabIndex={tabIndex}
        onClick={(event) => onMenu(event.currentTarget)}
      >
        <MoreHorizRounded sx={{ fontSize: 16 }} />
      </IconButton>
    </Box>
  );
});
