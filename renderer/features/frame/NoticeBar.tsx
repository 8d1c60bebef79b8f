import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import { type FocusEvent, useEffect, useRef } from "react";
import { SeverityMark } from "../../components/SeverityMark.tsx";

interface NoticeBarProps {
  /** Names the region. */
  readonly label: string;
  readonly severity: "warning" | "info";
  readonly message: string;
  readonly choices: readonly NoticeChoice[];
  readonly dismiss: { readonly label: string; readonly run: () => void };
}

interface NoticeChoice {
  readonly label: string;
  /** The accessible name, when the label alone could be another button's. */
  readonly name?: string;
  readonly run: () => void;
}

/** Something to be decided beside the work: it takes no focus, and gives it back when it goes. */
export function NoticeBar({ label, severity, message, choices, dismiss }: NoticeBarProps) {
  const cameFrom = useRef<HTMLElement>(null);
  useEffect(
    () => () => {
      // Behind what a closing dialog does with the focus.
      queueMicrotask(() => {
        if (document.activeElement === document.body) cameFrom.current?.focus();
      });
    },
    [],
  );
  const remember = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
      cameFrom.current = relatedTarget;
  };
  return (
    <Box
      component="section"
      aria-label={label}
      onFocus={remember}
      sx={{
        flex: "none",
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 2,
        px: 4,
        py: 1.5,
        bgcolor: severity === "warning" ? "app.status.client.weak" : "app.accentWeak",
        borderBottom: 1,
        borderColor: "divider",
      }}
    >
      <SeverityMark severity={severity} />
      <Box role="alert" sx={{ flex: "1 1 240px", minWidth: 0, overflowWrap: "anywhere" }}>
        {message}
      </Box>
      {choices.map(({ label: text, name, run }) => (
        <Button key={text} variant="outlined" aria-label={name} onClick={run}>
          {text}
        </Button>
      ))}
      <IconButton aria-label={dismiss.label} sx={{ color: "text.primary" }} onClick={dismiss.run}>
        <CloseRounded />
      </IconButton>
    </Box>
  );
}
