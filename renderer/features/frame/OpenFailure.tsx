import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { useServices, useView } from "../../state/context.tsx";

/** What kept a document from being opened; what is open stays as it is. */
export function OpenFailure() {
  const { view } = useServices();
  const failure = useView((state) => state.openFailure);
  if (failure === undefined) return null;
  return (
    <Box
      role="alert"
      sx={{
        display: "flex",
        alignItems: "flex-start",
        gap: 2,
        px: 3,
        py: 2,
        bgcolor: "app.status.server.weak",
        borderBottom: 1,
        borderColor: "divider",
        textAlign: "left",
      }}
    >
      <Box sx={{ display: "flex", mt: "3px" }}>
        <SeverityMark severity="error" />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
        <Typography sx={{ fontWeight: 600 }}>
          {failure.name === "" ? "The document was not opened." : `${failure.name} was not opened.`}
        </Typography>
        <Typography variant="body2">{failure.message}</Typography>
      </Box>
      {failure.openAsText === undefined ? null : (
        <Button variant="outlined" sx={{ flex: "none" }} onClick={failure.openAsText}>
          Open as text
        </Button>
      )}
      <IconButton
        aria-label="Dismiss"
        sx={{ color: "text.primary" }}
        onClick={() => view.getState().set({ openFailure: undefined })}
      >
        <CloseRounded />
      </IconButton>
    </Box>
  );
}
