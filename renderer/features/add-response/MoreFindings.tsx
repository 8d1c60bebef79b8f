import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Popover from "@mui/material/Popover";
import { useState } from "react";
import type { Finding } from "../../../shared/model/finding.ts";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { findingKey } from "../../state/finding-key.ts";

interface MoreFindingsProps {
  readonly findings: readonly Finding[];
  /** Whether one is told before them. */
  readonly isMore: boolean;
}

/** What the rules say beside the message, behind a link. */
export function MoreFindings({ findings, isMore }: MoreFindingsProps) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const { length } = findings;
  return (
    <>
      <Link
        component="button"
        type="button"
        variant="body1"
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ flex: "none", ml: "auto", lineHeight: "20px" }}
      >
        {isMore ? `And ${length} more` : length === 1 ? "1 finding" : `${length} findings`}
      </Link>
      {anchor === undefined ? null : (
        <Popover
          open
          anchorEl={anchor}
          onClose={() => setAnchor(undefined)}
          anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
          transformOrigin={{ vertical: "top", horizontal: "right" }}
          slotProps={{
            root: { role: "dialog", "aria-label": "More findings" },
            paper: { sx: { width: 480, maxHeight: "60vh" } },
          }}
        >
          <Box component="ul" sx={{ m: 0, px: 4, py: 3, display: "grid", gap: 2, listStyle: "none" }}>
            {findings.map((finding) => (
              <Box component="li" key={findingKey(finding)} sx={{ display: "flex", gap: 2 }}>
                <Box sx={{ pt: 0.75 }}>
                  <SeverityMark severity={finding.severity} />
                </Box>
                <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
                  {finding.message}
                  <Box sx={{ typography: "caption", color: "app.faint" }}>
                    {`${finding.rule} · ${finding.source}`}
                  </Box>
                </Box>
              </Box>
            ))}
          </Box>
        </Popover>
      )}
    </>
  );
}
