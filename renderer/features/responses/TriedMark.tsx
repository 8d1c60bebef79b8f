import CheckCircleRounded from "@mui/icons-material/CheckCircleRounded";

interface TriedMarkProps {
  readonly tried: number | "default" | undefined;
}

/** Before a response: when its rules are tried, or the disc of the default, which is sent when none of them match. */
export function TriedMark({ tried }: TriedMarkProps) {
  if (tried === undefined) return null;
  if (tried !== "default") {
    const label = `Its rules are tried as number ${tried}`;
    return (
      <span role="img" aria-label={label} title={label}>
        {tried}
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
