import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { classLabels } from "../../../shared/codes/class-labels.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { CodePage } from "../reference/CodePage.tsx";

interface HelpPanelProps {
  /** The code in the field; undefined: none is chosen yet. */
  readonly statusKey: string | undefined;
  readonly operation: Operation;
  /** Takes a code that the page names. */
  readonly onChoose: (code: number) => void;
}

const QUESTIONS = [
  ["2xx", "The request was done, or taken on."],
  ["3xx", "The caller has to go somewhere else, or has the answer already."],
  ["4xx", "The caller has to change something: the request, the credentials, the address."],
  ["5xx", "The request was fine, and the server could not do it."],
] as const;

/** Beside the window: the page of the code, or how to choose one. */
export function HelpPanel({ statusKey, operation, onChoose }: HelpPanelProps) {
  return (
    <Box
      component="aside"
      aria-label="Help on the code"
      // Scrolled with the keyboard too.
      tabIndex={0}
      sx={{
        width: "min(360px, 45vw)",
        flex: "none",
        // A long page scrolls; it does not stretch the window.
        contain: "size",
        overflow: "auto",
        borderLeft: "1px solid",
        borderColor: "app.line",
      }}
    >
      {statusKey === undefined ? (
        <HowToChoose />
      ) : (
        <Box sx={{ p: 4 }}>
          <CodePage statusKey={statusKey} operation={operation} onChoose={onChoose} />
        </Box>
      )}
    </Box>
  );
}

function HowToChoose() {
  return (
    <Box sx={{ p: 4, display: "grid", gap: 3 }}>
      <Typography variant="h2">How to choose a code</Typography>
      <Typography variant="body2">Say first whose turn it is. That gives the class.</Typography>
      <Box component="dl" sx={{ m: 0, display: "grid", gap: 2, typography: "body2" }}>
        {QUESTIONS.map(([name, text]) => (
          <div key={name}>
            <Box component="dt" sx={{ fontWeight: 600 }}>{`${name} ${classLabels[name]}`}</Box>
            <Box component="dd" sx={{ m: 0, color: "text.secondary" }}>
              {text}
            </Box>
          </div>
        ))}
      </Box>
      <Typography variant="body2">
        Then take the most exact code of that class, and the x00 of it when none fits. Words find codes too:
        type “gone” or “forb” into the field.
      </Typography>
    </Box>
  );
}
