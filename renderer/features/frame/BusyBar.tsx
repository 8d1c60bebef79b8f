import Box from "@mui/material/Box";
import { useView } from "../../state/context.tsx";

/** Says that a large document is being read; it lies over the page so that nothing moves. */
export function BusyBar() {
  const isBusy = useView((view) => view.isBusy);
  return (
    <Box role="status" aria-label="Progress" sx={{ position: "relative", height: 0, zIndex: "snackbar" }}>
      {isBusy ? (
        <Box
          sx={{
            position: "absolute",
            top: 8,
            left: "50%",
            transform: "translateX(-50%)",
            px: 4,
            py: 1.5,
            borderRadius: 1,
            bgcolor: "app.accentWeak",
            color: "text.primary",
            boxShadow: (theme) => theme.vars?.palette.app.shadow,
          }}
        >
          Reading the document…
        </Box>
      ) : null}
    </Box>
  );
}
