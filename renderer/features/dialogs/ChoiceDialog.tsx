import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { DialogButtons } from "../../components/DialogButtons.tsx";
import { useServices } from "../../state/context.tsx";

interface ChoiceDialogProps {
  readonly title: string;
  readonly text: string;
  /** The first one is the filled button and has the focus; Cancel is added at the end. */
  readonly choices: readonly Choice[];
  /** Then no button has the focus: a key that was on its way to a text must not answer. */
  readonly comesByItself?: boolean;
}

interface Choice {
  readonly label: string;
  readonly run: () => void;
}

/** Asks before something is lost. */
export function ChoiceDialog({ title, text, choices, comesByItself = false }: ChoiceDialogProps) {
  const { view } = useServices();
  const id = useId();
  const close = () => view.getState().set({ question: undefined });
  return (
    <Dialog
      open
      onClose={close}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      slotProps={{ paper: { sx: { width: 480, maxWidth: "calc(100vw - 48px)" } } }}
    >
      <Box sx={{ px: 6, pt: 5, pb: 5, display: "grid", gap: 2 }}>
        <Typography id={`${id}-title`} variant="h1" component="h2" sx={{ overflowWrap: "anywhere" }}>
          {title}
        </Typography>
        <Typography id={`${id}-text`} sx={{ color: "text.secondary" }}>
          {text}
        </Typography>
      </Box>
      <DialogButtons>
        {choices.map(({ label, run }, index) => (
          <Button
            key={label}
            autoFocus={index === 0 && !comesByItself}
            {...(index === 0
              ? ({ variant: "contained", color: "primary" } as const)
              : ({ variant: "outlined" } as const))}
            onClick={() => {
              close();
              run();
            }}
          >
            {label}
          </Button>
        ))}
        <Button variant="outlined" onClick={close}>
          Cancel
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
