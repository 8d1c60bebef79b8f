import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { type Finding, SEVERITIES, type Severity } from "../../shared/model/finding.ts";
import { SeverityMark } from "./SeverityMark.tsx";
import { countOfSeverity, nameOfSeverity } from "./severity-words.ts";

interface SeverityTogglesProps {
  readonly findings: readonly Finding[];
  readonly chosen: Severity | undefined;
  /** What the choice leaves to be seen; findings are named, where there is room for words. */
  readonly shows: "operations" | "findings";
  /** undefined: all. */
  readonly onChoose: (severity: Severity | undefined) => void;
}

/** How many findings of each severity there are; a press shows only those. */
export function SeverityToggles({ findings, chosen, shows, onChoose }: SeverityTogglesProps) {
  const hasWords = shows === "findings";
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ severity, count }) => count > 0 || severity === chosen);
  if (counts.length === 0) return null;
  return (
    <Box component="span" sx={{ display: "inline-flex", flexWrap: "wrap", gap: hasWords ? 1 : 2 }}>
      {counts.map(({ severity, count }) => (
        <ButtonBase
          key={severity}
          {...(hasWords ? {} : { "aria-label": countOfSeverity(severity, count) })}
          aria-pressed={severity === chosen}
          title={
            severity === chosen
              ? `Show all ${shows} again`
              : hasWords
                ? "Show only these findings"
                : "Show only operations with these findings"
          }
          onClick={() => onChoose(severity === chosen ? undefined : severity)}
          sx={{
            gap: 1,
            px: hasWords ? 2 : 1.5,
            height: hasWords ? 24 : 20,
            borderRadius: "4px",
            fontFamily: "inherit",
            fontSize: 12,
            color: `app.severity.${severity}`,
            bgcolor: severity === chosen ? "app.selected" : "transparent",
            "&:hover": { bgcolor: "app.selected" },
            "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "app.accent" },
          }}
        >
          <Mark severity={severity} isNamed={hasWords} />
          {hasWords ? `${nameOfSeverity(severity)} ${count.toLocaleString()}` : count}
        </ButtonBase>
      ))}
    </Box>
  );
}

/** Beside its own name the mark says nothing more. */
function Mark({ severity, isNamed }: { readonly severity: Severity; readonly isNamed: boolean }) {
  const mark = <SeverityMark severity={severity} size={11} />;
  return isNamed ? (
    <Box component="span" aria-hidden sx={{ display: "inline-flex" }}>
      {mark}
    </Box>
  ) : (
    mark
  );
}
