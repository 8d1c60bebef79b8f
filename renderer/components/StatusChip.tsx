import Box from "@mui/material/Box";
import { statusClass } from "../../shared/model/status-key.ts";
import type { StatusTone } from "../theme/tokens.ts";

const TONES = {
  "1xx": "other",
  "2xx": "success",
  "3xx": "redirect",
  "4xx": "client",
  "5xx": "server",
} as const;

/** A response's key on the colour of its class. */
export function StatusChip({ statusKey }: { readonly statusKey: string }) {
  const kind = statusClass(statusKey);
  const tone: StatusTone = kind === undefined ? "other" : TONES[kind];
  return (
    <Box
      component="span"
      sx={{
        display: "inline-block",
        flex: "none",
        fontFamily: "fontFamilyMono",
        fontSize: 13,
        fontWeight: 600,
        lineHeight: "22px",
        px: 2,
        borderRadius: "5px",
        color: `app.status.${tone}.main`,
        bgcolor: `app.status.${tone}.weak`,
      }}
    >
      {statusKey}
    </Box>
  );
}
