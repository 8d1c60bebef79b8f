import { styled } from "@mui/material/styles";
import { Separator } from "react-resizable-panels";

const Line = styled(Separator)(({ theme }) => ({
  width: 1,
  flex: "none",
  backgroundColor: theme.vars?.palette.divider,
  "&[data-separator='hover'], &[data-separator='active']": {
    backgroundColor: theme.vars?.palette.app.accent,
    boxShadow: `0 0 0 1px ${theme.vars?.palette.app.accent}`,
  },
  "&:focus-visible": { outline: `2px solid ${theme.vars?.palette.app.accent}`, outlineOffset: 0, zIndex: 1 },
}));

/** The line between two panes: dragged with the mouse, moved with the arrow keys. */
export function PaneSeparator({ label }: { readonly label: string }) {
  return <Line aria-label={label} />;
}
