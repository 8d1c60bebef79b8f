import Box from "@mui/material/Box";
import { type Finding, SEVERITIES, type Severity } from "../../shared/model/finding.ts";
import { openFindings } from "../../shared/rules/silences.ts";
import { SeverityMark } from "./SeverityMark.tsx";
import { countOfSeverity } from "./severity-words.ts";

/** A list of rows stays calm when the mildest findings are left to the list of findings itself. */
const COUNTED = SEVERITIES.filter((severity) => severity !== "hint");

/** How many findings that nobody has silenced, of each severity but hints, worst first; shows nothing when there are none. */
export function FindingCounts({ findings }: { readonly findings: readonly Finding[] }) {
  const counts = countFindings(findings);
  if (counts.length === 0) return null;
  return (
    <Box
      component="span"
      role="img"
      aria-label={countsInWords(findings)}
      sx={{ display: "inline-flex", alignItems: "center", gap: 2, flex: "none" }}
    >
      {counts.map(({ severity, count }) => (
        <Box
          key={severity}
          component="span"
          data-count={count}
          sx={{
            display: "inline-flex",
            alignItems: "center",
            gap: 0.75,
            // The words are the label; as text the bare number would count as a part of the name of what it stands in.
            "&::after": { content: "attr(data-count)" },
            fontSize: 12,
            lineHeight: "16px",
            color: `app.severity.${severity}`,
          }}
        >
          <SeverityMark severity={severity} size={11} />
        </Box>
      ))}
    </Box>
  );
}

/** The same counts as words: "1 warning, 2 infos"; empty when there are none. */
export function countsInWords(findings: readonly Finding[]): string {
  return countFindings(findings)
    .map(({ severity, count }) => countOfSeverity(severity, count))
    .join(", ");
}

function countFindings(
  findings: readonly Finding[],
): readonly { readonly severity: Severity; readonly count: number }[] {
  const open = openFindings(findings);
  return COUNTED.map((severity) => ({
    severity,
    count: open.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
}
