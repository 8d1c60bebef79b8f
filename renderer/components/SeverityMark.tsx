import Box from "@mui/material/Box";
import type { Severity } from "../../shared/model/finding.ts";
import { nameOfSeverity } from "./severity-words.ts";

/** On a 16 x 16 grid; the shape tells the severity without the colour. */
export const severityShapes = {
  error: "M5 2h6l3.5 6-3.5 6H5L1.5 8z",
  warning: "M8 2 15 14H1z",
  info: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z",
  hint: "M8 1.5a4.5 4.5 0 0 0-2.6 8.17V11h5.200V9.670A4.5 4.5 0 0 0 8 1.5zM5.7 12h4.600v1.100H5.700zM6.5 14h3v.9h-3z",
} as const;

/** A hexagon, a triangle, a disc or a bulb; its accessible name is the severity. */
export function SeverityMark({
  severity,
  size = 14,
}: {
  readonly severity: Severity;
  readonly size?: number;
}) {
  return (
    <Box
      component="svg"
      viewBox="0 0 16 16"
      role="img"
      aria-label={nameOfSeverity(severity)}
      sx={{
        width: size,
        height: size,
        flex: "none",
        color: `app.severity.${severity}`,
        fill: "currentColor",
      }}
    >
      <path d={severityShapes[severity]} />
    </Box>
  );
}
