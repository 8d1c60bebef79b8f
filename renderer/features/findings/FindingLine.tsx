import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { Finding } from "../../../shared/model/finding.ts";
import { rowId } from "../../components/row-focus.ts";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { useServices } from "../../state/context.tsx";
import { showFinding } from "./apply-fix.ts";
import { FixLinks } from "./FixLinks.tsx";

/** One finding: the sentence, where it comes from, and its fix. Clicking the sentence selects what it is about and shows it in the text. */
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
        <Link
          href={response === undefined ? "#source" : `#${rowId(response)}`}
          title={response === undefined ? "Show in the text" : `Show ${response.key}`}
          underline="none"
          onClick={(event) => {
            event.preventDefault();
            showFinding(services, finding);
          }}
          sx={{ ...sentenceStyle, color: "inherit" }}
        >
          {message}
        </Link>
        <Box sx={{ typography: "caption", color: "app.faint", overflowWrap: "anywhere" }}>{origin}</Box>
      </Box>
      <FixLinks finding={finding} />
    </Box>
  );
}

const sentenceStyle = { display: "block", overflowWrap: "anywhere" } as const;

const lineStyle = {
  display: "flex",
  gap: 2.5,
  alignItems: "flex-start",
  px: 4,
  py: 2.5,
  "& + &, * + &": { borderTop: "1px solid", borderColor: "app.lineWeak" },
} as const;
