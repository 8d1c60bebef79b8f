import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import type { Finding } from "../../../shared/model/finding.ts";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { useServices } from "../../state/context.tsx";
import { showFinding } from "./apply-fix.ts";
import { FixLinks } from "./FixLinks.tsx";

/** One finding: the sentence, where it comes from, and its fix. Clicking the sentence selects what it is about. */
export function FindingLine({ finding }: { readonly finding: Finding }) {
  const services = useServices();
  const { severity, message, rule, source, users, response } = finding;
  const origin = [rule, source, users > 1 ? `${users} uses` : []].flat().join(" · ");
  return (
    <Box component="li" sx={lineStyle}>
      <Box sx={{ pt: 0.75 }}>
        <SeverityMark severity={severity} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {response === undefined ? (
          <Box sx={sentenceStyle}>{message}</Box>
        ) : (
          <ButtonBase
            title={`Show ${response.key}`}
            onClick={() => showFinding(services, finding)}
            sx={{ ...sentenceStyle, font: "inherit", textAlign: "left", borderRadius: 0.5, ...focusRing }}
          >
            {message}
          </ButtonBase>
        )}
        <Box sx={{ typography: "caption", color: "app.faint", overflowWrap: "anywhere" }}>{origin}</Box>
      </Box>
      <FixLinks finding={finding} />
    </Box>
  );
}

export const focusRing = {
  "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "app.accent", outlineOffset: 1 },
} as const;

const sentenceStyle = { display: "block", overflowWrap: "anywhere" } as const;

const lineStyle = {
  display: "flex",
  gap: 2.5,
  alignItems: "flex-start",
  px: 4,
  py: 2.5,
  "& + &, * + &": { borderTop: "1px solid", borderColor: "app.lineWeak" },
} as const;
