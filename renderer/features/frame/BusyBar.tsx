import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import { useView } from "../../state/context.tsx";

/** Says how far the reading of a large document is; it lies over the page, which stays usable, so that nothing moves. */
export function BusyBar() {
  const reading = useView((view) => view.reading);
  return (
    <Box sx={{ position: "relative", height: 0, zIndex: "snackbar" }}>
      {reading ? (
        <Box
          sx={{
            position: "absolute",
            top: 8,
            left: "50%",
            transform: "translateX(-50%)",
            width: 420,
            maxWidth: "calc(100vw - 32px)",
            pl: 3,
            pr: 1,
            py: 1,
            display: "grid",
            gridTemplateColumns: "1fr auto",
            alignItems: "center",
            columnGap: 2,
            borderRadius: 1,
            bgcolor: "app.pane",
            color: "text.primary",
            border: "1px solid",
            borderColor: "app.line",
            boxShadow: (theme) => theme.vars?.palette.app.shadow,
          }}
        >
          <Box sx={{ minWidth: 0 }}>
            <Box
              role="status"
              aria-label="Progress"
              sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", mb: 0.75 }}
            >
              Reading {reading.name}…
            </Box>
            <LinearProgress
              variant="determinate"
              value={Math.round(reading.fraction * 100)}
              aria-label={`Reading ${reading.name}`}
            />
          </Box>
          <Button onClick={reading.cancel}>Cancel</Button>
        </Box>
      ) : null}
    </Box>
  );
}
