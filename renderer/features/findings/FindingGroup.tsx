import ExpandMoreRounded from "@mui/icons-material/ExpandMoreRounded";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { useState } from "react";
import type { Finding } from "../../../shared/model/finding.ts";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { findingKey } from "../../state/finding-key.ts";
import { FindingLine } from "./FindingLine.tsx";

/** The findings of one rule as one line that opens. */
export function FindingGroup({ findings }: { readonly findings: readonly Finding[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const [first] = findings;
  if (first === undefined) return null;
  return (
    <Box component="li" sx={{ "* + &": { borderTop: "1px solid", borderColor: "app.lineWeak" } }}>
      <ButtonBase aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)} sx={headStyle}>
        <Box sx={{ pt: 0.75 }}>
          <SeverityMark severity={first.severity} />
        </Box>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {first.message}{" "}
          <Box
            component="span"
            sx={{ color: "text.secondary" }}
          >{`And ${findings.length - 1} more like it.`}</Box>
          <Box sx={{ typography: "caption", color: "app.faint" }}>{`${first.rule} · ${first.source}`}</Box>
        </Box>
        <ExpandMoreRounded sx={{ color: "app.faint", rotate: isOpen ? "180deg" : "0deg" }} />
      </ButtonBase>
      {isOpen ? (
        <Box
          component="ul"
          sx={{ m: 0, p: 0, listStyle: "none", borderTop: "1px solid", borderColor: "app.lineWeak" }}
        >
          {findings.map((finding) => (
            <FindingLine key={findingKey(finding)} finding={finding} />
          ))}
        </Box>
      ) : null}
    </Box>
  );
}

const headStyle = {
  display: "flex",
  gap: 2.5,
  alignItems: "flex-start",
  width: "100%",
  px: 4,
  py: 2.5,
  font: "inherit",
  textAlign: "left",
  "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "app.accent", outlineOffset: -2 },
} as const;
