import Box from "@mui/material/Box";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { SeverityToggles } from "../../components/SeverityToggles.tsx";
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
  if (findings.length === 0 && chosen === undefined) return <span>No findings</span>;
  return (
    <SeverityToggles
      findings={findings}
      chosen={chosen}
      shows="operations"
      onChoose={(severity) => view.getState().set({ severity })}
    />
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
