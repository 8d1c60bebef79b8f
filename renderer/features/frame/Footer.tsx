import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { SEVERITIES, type Severity } from "../../../shared/model/finding.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { countOfSeverity } from "../../components/severity-words.ts";
import { useChangedLines } from "../../state/changed-lines.ts";
import { useLaterDesign, useServices, useView } from "../../state/context.tsx";
import { useFindings } from "../../state/derived.ts";
import type { OpenDesign } from "../../state/open-design.ts";
import { formatInWords } from "./text-format.ts";

/** 28 px: what the open document is, and how it stands. */
export function Footer() {
  const design = useLaterDesign();
  return (
    <Box
      component="footer"
      sx={{
        flex: "none",
        height: 28,
        px: 3,
        bgcolor: "background.paper",
        borderTop: 1,
        borderColor: "divider",
        fontSize: 12,
        lineHeight: "16px",
        color: "text.secondary",
        whiteSpace: "nowrap",
        overflow: "hidden",
      }}
    >
      {design === undefined ? null : <DocumentStatus design={design} />}
    </Box>
  );
}

function DocumentStatus({ design: { document, isUnread } }: { readonly design: OpenDesign }) {
  return (
    <Box
      role="status"
      aria-label="Document status"
      sx={{ height: "100%", display: "flex", alignItems: "center", gap: 4.5 }}
    >
      {isUnread ? (
        <span>Cannot be read yet</span>
      ) : (
        <>
          <span>OpenAPI {document.openapi}</span>
          <span>{countsOf(document)}</span>
          <SeverityFilters />
        </>
      )}
      <Box component="span" sx={{ flex: 1 }} />
      <Changes />
      {isUnread ? null : <span>{formatInWords(document)}</span>}
    </Box>
  );
}

function SeverityFilters() {
  const { view } = useServices();
  const findings = useFindings();
  const chosen = useView((state) => state.severity);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ severity, count }) => count > 0 || severity === chosen);
  if (counts.length === 0) return <span>No findings</span>;
  const toggle = (severity: Severity) =>
    view.getState().set({ severity: severity === chosen ? undefined : severity });
  return (
    <Box component="span" sx={{ display: "inline-flex", gap: 2 }}>
      {counts.map(({ severity, count }) => (
        <ButtonBase
          key={severity}
          aria-label={countOfSeverity(severity, count)}
          aria-pressed={severity === chosen}
          title={
            severity === chosen ? "Show all operations again" : "Show only operations with these findings"
          }
          onClick={() => toggle(severity)}
          sx={{
            gap: 1,
            px: 1.5,
            height: 20,
            borderRadius: "4px",
            fontSize: 12,
            color: `app.severity.${severity}`,
            bgcolor: severity === chosen ? "app.selected" : "transparent",
            "&:hover": { bgcolor: "app.selected" },
            "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "app.accent" },
          }}
        >
          <SeverityMark severity={severity} size={11} />
          {count}
        </ButtonBase>
      ))}
    </Box>
  );
}

function Changes() {
  const { lines: changes } = useChangedLines();
  const text = changesInWords(
    changes.reduce((sum, { added }) => sum + added, 0),
    changes.reduce((sum, { removed }) => sum + removed, 0),
  );
  return text === undefined ? null : <span>{text}</span>;
}

function changesInWords(added: number, removed: number): string | undefined {
  if (added === 0 && removed === 0) return undefined;
  if (removed === 0) return `${lines(added)} added since it was opened`;
  if (added === 0) return `${lines(removed)} removed since it was opened`;
  return `${lines(added)} added, ${removed} removed since it was opened`;
}

function lines(count: number): string {
  return count === 1 ? "1 line" : `${count} lines`;
}

function countsOf({ operations }: ApiDocument): string {
  const responses = operations.reduce((sum, operation) => sum + operation.responses.length, 0);
  return `${operations.length.toLocaleString()} ${operations.length === 1 ? "operation" : "operations"}, ${responses.toLocaleString()} ${responses === 1 ? "response" : "responses"}`;
}
