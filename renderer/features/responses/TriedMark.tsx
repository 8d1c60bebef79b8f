import CheckCircleRounded from "@mui/icons-material/CheckCircleRounded";
import Box from "@mui/material/Box";
import { visuallyHidden } from "../../components/visually-hidden.ts";

interface TriedMarkProps {
  readonly tried: number | "default" | undefined;
}

/** Before a response: when its rules are tried, or the disc of the default, which is sent when none of them match. */
export function TriedMark({ tried }: TriedMarkProps) {
  if (tried === undefined) return null;
  if (tried !== "default") {
    const label = `Its rules are tried as number ${tried}`;
    return (
      <span title={label}>
        <span aria-hidden>{tried}</span>
        <Box component="span" sx={visuallyHidden}>
          {label}
        </Box>
      </span>
    );
  }
  return (
    <CheckCircleRounded
      titleAccess="Default response"
      sx={{ fontSize: 16, verticalAlign: "-3px", color: "app.accent" }}
    />
  );
}
