import type { Theme } from "@mui/material/styles";

const popupShadow = (theme: Theme) => theme.vars?.palette.app.shadow;

/** The list under an editable combo of the window. */
export function comboList(id: string, width: number, listStyle: object) {
  return {
    paper: { sx: { mt: 1, border: "1px solid", borderColor: "app.line", boxShadow: popupShadow } },
    popper: {
      placement: "bottom-start" as const,
      // Inside the window, to which it belongs also for assistive technology.
      container: () => document.getElementById(id)?.closest("[role=dialog]") ?? null,
      sx: { width: `min(${width}px, calc(100vw - 64px)) !important` },
    },
    listbox: { sx: { ...comboListStyle, ...listStyle } },
  };
}

/** With free text the list's own status stays empty: the window has one status, its message line. */
export function NoStatus() {
  return null;
}

/** One style for the list and all in it: it is drawn again with each key, and elements with styles of their own take three times as long. */
const comboListStyle = {
  maxHeight: "min(420px, 50vh)",
  py: 0,
  "& .MuiAutocomplete-option": {
    display: "flex",
    gap: 2,
    fontSize: 13,
    lineHeight: "20px",
    px: 4,
    py: 1,
    minHeight: 30,
    alignItems: "flex-start",
    "&.Mui-focused": { bgcolor: "app.selected" },
  },
} as const;
