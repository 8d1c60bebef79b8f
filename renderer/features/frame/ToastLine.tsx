import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Snackbar from "@mui/material/Snackbar";
import { flushSync } from "react-dom";
import { runAction } from "../../actions/run.ts";
import { saveAs } from "../../actions/save-as.ts";
import { undo } from "../../actions/undo.ts";
import { rowOf } from "../../components/row-focus.ts";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { useDesign, useServices, useView } from "../../state/context.tsx";

/** Long enough to read it and to reach its button, in milliseconds. */
const STAYS = 8000;

/** What just happened: one message at a time. The live region is always there, so that its content is spoken. */
export function ToastLine() {
  const services = useServices();
  const toast = useView((state) => state.toast);
  const hasProblem = useDesign((state) => state.design?.problem !== undefined);
  const dismiss = () => services.view.getState().set({ toast: undefined });
  /** The button goes with the toast, so that one goes on where the step was taken back. */
  const undoThis = () => {
    flushSync(() => runAction(services, undo));
    const row = rowOf(services.view.getState().response);
    if (row === null) services.view.getState().set({ isOperationAwaited: true });
    else row.focus();
  };
  const hasFailed = toast?.tone === "failed";
  return (
    <div aria-live="polite">
      {toast === undefined ? null : (
        <Snackbar
          key={toast.message}
          open
          // What is said of a text that cannot be read stands at the bottom.
          anchorOrigin={{ vertical: hasProblem ? "top" : "bottom", horizontal: "center" }}
          autoHideDuration={hasFailed ? null : STAYS}
          transitionDuration={0}
          onClose={(_event, reason) => {
            if (reason === "timeout") dismiss();
          }}
          sx={{ "&&": hasProblem ? { top: 56 } : { bottom: 40 } }}
        >
          <Box
            sx={{
              display: "flex",
              alignItems: "center",
              gap: 2,
              minHeight: 40,
              maxWidth: 560,
              pl: 4,
              pr: 1,
              py: 1,
              borderRadius: "8px",
              border: 1,
              borderColor: "divider",
              bgcolor: "background.paper",
              boxShadow: (theme) => theme.vars?.palette.app.shadow,
            }}
          >
            {hasFailed ? <SeverityMark severity="error" /> : null}
            <Box sx={{ flex: 1, overflowWrap: "anywhere", mr: 2 }}>{toast.message}</Box>
            {toast.offersUndo ? (
              <Button sx={{ color: "app.accent", fontWeight: 600 }} aria-label="Undo this" onClick={undoThis}>
                Undo
              </Button>
            ) : null}
            {toast.offersSaveAs === true ? (
              <Button
                sx={{ flex: "none", color: "app.accent", fontWeight: 600 }}
                onClick={() => {
                  dismiss();
                  runAction(services, saveAs);
                }}
              >
                {saveAs.label}
              </Button>
            ) : null}
            <IconButton aria-label="Dismiss" onClick={dismiss}>
              <CloseRounded />
            </IconButton>
          </Box>
        </Snackbar>
      )}
    </div>
  );
}
