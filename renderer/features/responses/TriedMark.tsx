import CheckCircleRounded from "@mui/icons-material/CheckCircleRounded";

interface TriedMarkProps {
  readonly tried: number | "default" | undefined;
}

/** Before a response: when its rules are tried, or the disc of the default, which is sent when none of them match. */
export function TriedMark({ tried }: TriedMarkProps) {
  if (tried === undefined) return null;
  if (tried !== "default") return <span title={`Its rules are tried as number ${tried}`}>{tried}</span>;
  return (
    <CheckCircleRounded
      titleAccess="Default response"
      sx={{ fontSize: 16, verticalAlign: "-3px", color: "app.accent" }}
    />
  );
}
