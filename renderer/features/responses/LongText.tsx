import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { type ReactNode, useState } from "react";

interface LongTextProps {
  readonly text: string;
  /** What shows it. */
  readonly children: ReactNode;
}

/** From this length on it takes more than three lines of the middle pane; in characters. */
const LONG = 240;

/** Three lines of a long text, and all of it on demand. */
export function LongText({ text, children }: LongTextProps) {
  const [isWhole, setIsWhole] = useState(false);
  const isLong = text.length > LONG;
  return (
    <>
      <Box sx={isLong && !isWhole ? { maxHeight: 60, overflow: "clip", overflowClipMargin: "3px" } : {}}>
        {children}
      </Box>
      {isLong ? (
        <Link component="button" variant="body2" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? "Show less" : "Show all"}
        </Link>
      ) : null}
    </>
  );
}
