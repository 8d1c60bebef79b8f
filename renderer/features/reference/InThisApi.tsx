import Box from "@mui/material/Box";
import type { Operation } from "../../../shared/model/operation.ts";
import { isSilenced } from "../../../shared/rules/silences.ts";
import { MethodLabel } from "../../components/MethodLabel.tsx";
import { PathText } from "../../components/PathText.tsx";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { useDesign, useServices } from "../../state/context.tsx";
import { selectDocument, useFindingsOf } from "../../state/derived.ts";
import { findingKey } from "../../state/finding-key.ts";
import { type CodeUse, usesOf } from "./code-uses.ts";
import { Section } from "./Section.tsx";
import { TextButton } from "./TextButton.tsx";

interface InThisApiProps {
  readonly statusKey: string;
  readonly operation: Operation | undefined;
  /** Whether the operations are links: a dialog is not left by the way. */
  readonly hasLinks: boolean;
}

/** What the open document makes of a code. */
export function InThisApi({ statusKey, operation, hasLinks }: InThisApiProps) {
  const document = useDesign(selectDocument);
  if (document === undefined) return null;
  const uses = usesOf(document, statusKey);
  return (
    <Section title="In this API">
      <Box sx={{ fontSize: 13 }}>
        {operation === undefined ? null : <InThisOperation statusKey={statusKey} operation={operation} />}
        <p style={{ margin: 0 }}>{countWords(uses.length, document.operations.length)}</p>
        <UseList uses={uses.filter((use) => use.operation.id !== operation?.id)} hasLinks={hasLinks} />
      </Box>
    </Section>
  );
}

function countWords(count: number, all: number): string {
  if (count === 0) return "No operation lists it.";
  return `${count} of ${all} ${all === 1 ? "operation" : "operations"} ${count === 1 ? "lists" : "list"} it.`;
}

function InThisOperation({
  statusKey,
  operation,
}: {
  readonly statusKey: string;
  readonly operation: Operation;
}) {
  const findings = useFindingsOf(operation.id).filter(
    (finding) => finding.response?.key === statusKey && !isSilenced(finding),
  );
  const entry = operation.responses.find((response) => response.key === statusKey);
  if (entry === undefined) return null;
  const body = (entry.content ?? []).map(({ name, schema }) => [schema?.label ?? "any", name].join(" as "));
  const headers = entry.headers.map((header) => header.name);
  return (
    <Box
      sx={{
        mb: 2,
        px: 3,
        py: 2,
        border: 1,
        borderColor: "divider",
        borderRadius: "8px",
        overflowWrap: "anywhere",
      }}
    >
      <OperationName operation={operation} />
      <Box sx={{ whiteSpace: "pre-line" }}>{entry.description || "No description."}</Box>
      <Box sx={{ color: "text.secondary" }}>
        {body.length === 0 ? "No body" : body.join(", ")}
        {" · "}
        {headers.length === 0 ? "no headers" : headers.join(", ")}
      </Box>
      {findings.map((finding) => (
        <Box key={findingKey(finding)} sx={{ display: "flex", gap: 2, mt: 1 }}>
          <Box sx={{ pt: "3px" }}>
            <SeverityMark severity={finding.severity} />
          </Box>
          {finding.message}
        </Box>
      ))}
    </Box>
  );
}

/** More are a wall; the filter of the operations finds them. */
const SHOWN = 8;

function UseList({ uses, hasLinks }: { readonly uses: readonly CodeUse[]; readonly hasLinks: boolean }) {
  const { view } = useServices();
  const rest = uses.length - SHOWN;
  if (uses.length === 0) return null;
  const open = ({ operation, entry }: CodeUse) =>
    view
      .getState()
      .set({ operation: operation.id, response: { key: entry.key, occurrence: entry.occurrence } });
  return (
    <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: "none" }}>
      {uses.slice(0, SHOWN).map((use) => (
        <li key={use.operation.id}>
          {hasLinks ? (
            <TextButton onClick={() => open(use)}>
              <OperationName operation={use.operation} />
            </TextButton>
          ) : (
            <OperationName operation={use.operation} />
          )}
        </li>
      ))}
      {rest > 0 ? <Box component="li">{rest === 1 ? "and 1 more" : `and ${rest} more`}</Box> : null}
    </Box>
  );
}

function OperationName({ operation }: { readonly operation: Operation }) {
  return (
    <Box component="span" sx={{ fontSize: 12.5 }}>
      <MethodLabel method={operation.method} variant="text" /> <PathText path={operation.path} />
    </Box>
  );
}
