import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { Operation } from "../../../shared/model/operation.ts";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { MethodLabel } from "../../components/MethodLabel.tsx";
import { PathText } from "../../components/PathText.tsx";
import { useServices, useView } from "../../state/context.tsx";
import { editOrTell } from "../../state/edit-or-tell.ts";
import { EditableText } from "./EditableText.tsx";
import { LongText } from "./LongText.tsx";
import { securityText } from "./response-cells.ts";

/** Which operation is open: method, path, and what the document says of it; operationId and summary are edited in place. */
export function OperationHeader({ operation }: { readonly operation: Operation }) {
  const services = useServices();
  const turn = useView((view) => view.operationTurn);
  const { id, readOnlyReason } = operation;
  const isReadOnly = readOnlyReason !== undefined;
  const field = (label: string, value: string | undefined, type: "set-operation-id" | "set-summary") => {
    // By the time it is kept the operation may be under another path; the field is gone when another one is selected.
    const change = (text: string): SemanticEdit => {
      const { operation: selected = id } = services.view.getState();
      return { type, operation: selected, value: text };
    };
    return (
      <EditableText
        key={`${type} ${turn}`}
        label={label}
        value={value ?? ""}
        placeholder={`Add ${label === "Summary" ? "a summary" : "an operationId"}`}
        isReadOnly={isReadOnly}
        onKeep={(text) => editOrTell(services, [change(text)])}
      />
    );
  };
  const facts = [
    { name: "operationId", node: field("operationId", operation.operationId, "set-operation-id") },
    { name: "tags", node: operation.tags.length > 0 ? operation.tags.join(", ") : undefined },
    { name: "security", node: securityText(operation.security) },
  ].filter(({ node }) => node !== undefined);

  return (
    <Box component="header">
      <Box sx={{ display: "flex", alignItems: "flex-start", gap: 3 }}>
        <MethodLabel method={operation.method} variant="badge" />
        <Typography variant="h1" title={operation.path} sx={pathStyle}>
          <PathText path={operation.path} />
        </Typography>
      </Box>
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          columnGap: 2,
          mt: 1,
          minHeight: 20,
          typography: "body2",
          color: "text.secondary",
          "& > :empty": { display: "none" },
          // Is not read out.
          "& > :not(:empty) ~ :not(:empty)::before": { content: '"·" / ""', mr: 2 },
        }}
      >
        {facts.map(({ name, node }) => (
          <Box key={name} sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
            {node}
          </Box>
        ))}
      </Box>
      <Box sx={{ typography: "body2", mt: 0.5, minHeight: 20 }}>
        <LongText key={turn} text={operation.summary ?? ""}>
          {field("Summary", operation.summary, "set-summary")}
        </LongText>
      </Box>
    </Box>
  );
}

const pathStyle = {
  fontSize: 16,
  fontWeight: 400,
  minWidth: 0,
  // At most four lines; the tooltip has all of it.
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: 4,
  overflow: "hidden",
} as const;
