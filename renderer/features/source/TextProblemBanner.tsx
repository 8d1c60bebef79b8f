import ErrorOutlineRounded from "@mui/icons-material/ErrorOutlineRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useDesign, useServices } from "../../state/context.tsx";

/**
 * Why the form can only be read: the text is not readable as it is. It lies over the end of the pane, so that nothing moves when it
 * comes and goes while somebody types.
 */
export function TextProblemBanner() {
  const { view } = useServices();
  const problem = useDesign((state) => state.design?.problem);
  const isEmpty = useDesign((state) => state.design?.isUnread);
  if (problem === undefined) return null;
  const { position, offset, message, advice } = problem;
  const place = position === undefined ? "" : ` Line ${position.line}, column ${position.column}:`;
  const show = (at: number) =>
    view.getState().set({
      tab: "source",
      areTabsOpen: true,
      sourcePlace: { range: { start: at, end: at }, takesFocus: true },
    });
  return (
    <Box role="status" aria-label="Problem of the text" sx={bannerStyle}>
      <ErrorOutlineRounded />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontWeight: 600, color: "text.primary" }}>The text cannot be read.</Box>
        {`${place} ${message} ${advice}`.trim()} The form {isEmpty ? "is empty" : "shows the last good state"}{" "}
        until that is mended.
      </Box>
      {offset === undefined ? null : (
        <Button variant="outlined" onClick={() => show(offset)} sx={{ flex: "none" }}>
          {position === undefined ? "Go to the place" : `Go to line ${position.line}`}
        </Button>
      )}
    </Box>
  );
}

const bannerStyle = {
  position: "absolute",
  left: 0,
  right: 0,
  bottom: 0,
  display: "flex",
  alignItems: "center",
  gap: 3,
  maxHeight: "50%",
  overflow: "auto",
  px: 6,
  py: 3,
  borderTop: 1,
  borderColor: "app.line",
  bgcolor: "app.pane",
  color: "text.secondary",
  "& > svg": { flex: "none", fontSize: 18, color: "app.severity.error" },
} as const;
