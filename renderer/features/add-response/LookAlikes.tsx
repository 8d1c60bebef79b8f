import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { findStatusCode, phraseOf } from "../../../shared/codes/status-codes.ts";

interface LookAlikesProps {
  readonly code: number;
  readonly other: number;
  /** Why the other one cannot be taken instead; undefined when it can. */
  readonly isOtherUsed: boolean;
  readonly onUse: (code: number) => void;
}

/** The code and the one it is most often mistaken for, side by side. */
export function LookAlikes({ code, other, isOtherUsed, onUse }: LookAlikesProps) {
  return (
    <Box sx={cardsStyle}>
      <Box sx={{ ...cardStyle, color: "text.primary", bgcolor: "app.accentWeak", borderColor: "app.accent" }}>
        <Heading code={code} />
        {findStatusCode(code)?.summary}
      </Box>
      <Box sx={{ ...cardStyle, color: "text.secondary", borderColor: "app.line" }}>
        <Heading code={other} />
        {findStatusCode(other)?.summary}{" "}
        {isOtherUsed ? (
          <span>It is in use here already.</span>
        ) : (
          <Link
            component="button"
            type="button"
            variant="body2"
            onClick={() => onUse(other)}
            sx={{ verticalAlign: "baseline" }}
          >
            {`Use ${other} instead`}
          </Link>
        )}
      </Box>
    </Box>
  );
}

function Heading({ code }: { readonly code: number }) {
  return <Box sx={{ fontWeight: 700 }}>{`${code} ${phraseOf(String(code)) ?? ""}`}</Box>;
}

const cardStyle = {
  px: 3,
  py: 2.5,
  border: "1px solid",
  borderRadius: "8px",
  typography: "body2",
} as const;

const cardsStyle = {
  display: "grid",
  gap: 3,
  height: "100%",
  gridTemplateColumns: "1fr 1fr",
  "@container (max-width: 479.95px)": { gridTemplateColumns: "1fr" },
} as const;
