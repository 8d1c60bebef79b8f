import Box from "@mui/material/Box";
import Dialog from "@mui/material/Dialog";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId, useState } from "react";
import { DialogButtons, OkAndCancel } from "../../components/DialogButtons.tsx";
import { confirmKey, unlessMissed } from "../../components/dialog-keys.ts";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { useServices } from "../../state/context.tsx";
import type { EditOutcome } from "../../state/design-store.ts";

interface FormDialogProps {
  readonly title: string;
  /** What is asked for, shown while nothing is wrong. */
  readonly prompt: string;
  /** Why OK is not possible yet; `isWrong` when the person typed something that cannot stay. */
  readonly obstacle: Obstacle | undefined;
  /** Does it; a refusal is shown and the dialog stays. */
  readonly onSubmit: () => EditOutcome;
  readonly children: ReactNode;
}

export interface Obstacle {
  readonly message: string;
  readonly isWrong: boolean;
}

/** The pattern of every dialog with fields: title, message line, fields, OK left of Cancel at the bottom right. */
export function FormDialog({ title, prompt, obstacle, onSubmit, children }: FormDialogProps) {
  const { view } = useServices();
  const id = useId();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const close = () => view.getState().set({ dialog: undefined });
  const submit = () => {
    if (obstacle !== undefined) return;
    const outcome = onSubmit();
    if (outcome.ok) close();
    else setRefusal(outcome.message);
  };
  const isWrong = obstacle?.isWrong ?? refusal !== undefined;
  return (
    <Dialog
      open
      onClose={unlessMissed(close)}
      onKeyDownCapture={confirmKey(submit)}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-message`}
      slotProps={{ paper: { sx: { width: 560, maxWidth: "calc(100vw - 48px)" } } }}
    >
      <Box sx={{ px: 6, pt: 4.5, pb: 3.5, borderBottom: 1, borderColor: "divider" }}>
        <Typography id={`${id}-title`} variant="h1" component="h2">
          {title}
        </Typography>
        <Box
          id={`${id}-message`}
          role="status"
          sx={{
            display: "flex",
            alignItems: "center",
            gap: 2,
            mt: 1.5,
            minHeight: 20,
            color: "text.secondary",
          }}
        >
          {isWrong ? <SeverityMark severity="error" /> : null}
          <span>{obstacle?.message ?? refusal ?? prompt}</span>
        </Box>
      </Box>
      <Box
        component="form"
        id={id}
        noValidate
        onChange={() => setRefusal(undefined)}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        sx={{ px: 6, py: 4.5, display: "grid", gap: 4, overflowY: "auto" }}
      >
        {children}
      </Box>
      <DialogButtons>
        <OkAndCancel form={id} canConfirm={obstacle === undefined} onCancel={close} />
      </DialogButtons>
    </Dialog>
  );
}
