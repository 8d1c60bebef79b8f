import Box from "@mui/material/Box";
import { shortcutText } from "../../actions/shortcut.ts";
import { MethodLabel } from "../../components/MethodLabel.tsx";
import { PathText } from "../../components/PathText.tsx";
import { StatusChip } from "../../components/StatusChip.tsx";
import type { PaletteEntry } from "./palette-entries.ts";

interface PaletteOptionProps {
  readonly id: string;
  readonly index: number;
  readonly entry: PaletteEntry;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

export function PaletteOption({ id, index, entry, isActive, onChoose }: PaletteOptionProps) {
  return (
    <Box
      id={id}
      role="option"
      data-index={index}
      aria-selected={isActive}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 2,
        height: 32,
        px: 4,
        fontSize: 13,
        whiteSpace: "nowrap",
        cursor: "pointer",
        bgcolor: isActive ? "app.selected" : "transparent",
        boxShadow: isActive ? (theme) => `inset 3px 0 0 ${theme.vars?.palette.app.accent}` : "none",
        "&:hover": { bgcolor: "app.selected" },
      }}
    >
      <Content entry={entry} />
    </Box>
  );
}

function Content({ entry }: { readonly entry: PaletteEntry }) {
  switch (entry.kind) {
    case "operation":
      return (
        <>
          <Box component="span" sx={{ display: "flex", flex: "none", width: 52 }}>
            <MethodLabel method={entry.method} variant="text" />
          </Box>
          <Box component="span" sx={{ flex: "0 1 auto", ...ELLIPSIS }}>
            <PathText path={entry.path} />
          </Box>
          <Box
            component="span"
            sx={{ flex: "1 100 auto", color: "text.secondary", textAlign: "right", ...ELLIPSIS }}
          >
            {entry.title}
          </Box>
        </>
      );
    case "code":
      return (
        <>
          <StatusChip statusKey={String(entry.code)} />
          <span>{entry.phrase}</span>
          <Box component="span" sx={{ flex: 1, color: "text.secondary", ...ELLIPSIS }}>
            {entry.hint}
          </Box>
        </>
      );
    case "rule":
      return (
        <>
          <Box component="span" sx={{ flex: "none" }}>
            {entry.id}
          </Box>
          <Box component="span" sx={{ flex: 1, color: "text.secondary", ...ELLIPSIS }}>
            {entry.title}
          </Box>
        </>
      );
    case "command": {
      const [shortcut] = entry.action.shortcuts;
      return (
        <>
          <Box component="span" sx={{ flex: 1, ...ELLIPSIS }}>
            {entry.action.label}
          </Box>
          {shortcut === undefined ? null : (
            <Box component="span" sx={{ color: "text.secondary", fontSize: 12 }}>
              {shortcutText(shortcut)}
            </Box>
          )}
        </>
      );
    }
  }
}

const ELLIPSIS = { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" } as const;
