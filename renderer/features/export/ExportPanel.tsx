import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMemo, useState } from "react";
import { responseMapping } from "../../../shared/conditions/response-mapping.ts";
import { typesIn } from "../../../shared/conditions/service-response.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { exportFragment } from "../../../shared/openapi/export-fragment.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { runSafely } from "../../actions/run.ts";
import { Choice } from "../../components/Choice.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { useDesign, useServices } from "../../state/context.tsx";
import { selectDocument, useSelectedOperation } from "../../state/derived.ts";
import { tellDone } from "../../state/tell.ts";
import { CodeView } from "../source/CodeView.tsx";
import { type ExportKind, exportName } from "./export-name.ts";
import { saveFragment } from "./save-fragment.ts";

/** The selected operation's responses, or all of it, as a text of its own. */
export function ExportPanel() {
  const document = useDesign(selectDocument);
  const operation = useSelectedOperation();
  if (document === undefined || operation === undefined) {
    return (
      <EmptyState
        title="No operation is selected"
        text="Select an operation at the left to export its responses or all of it."
      />
    );
  }
  return <Export document={document} operation={operation} />;
}

interface ExportProps {
  readonly document: ApiDocument;
  readonly operation: Operation;
}

function Export({ document, operation }: ExportProps) {
  const services = useServices();
  const [kind, setKind] = useState<ExportKind>("responses");
  const [chosen, setFormat] = useState(document.format);
  const isMapping = kind === "zos-mapping";
  const format = isMapping ? "yaml" : chosen;
  const { text, losses } = useMemo(
    () => exported(document, operation, kind, format),
    [document, operation, kind, format],
  );
  const name = exportName(operation, kind, format);
  const copy = async () => {
    await services.host.copyText(text);
    tellDone(services, "Copied.");
  };
  return (
    <Box sx={{ height: "100%", display: "flex", flexDirection: "column" }}>
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          alignItems: "center",
          gap: 1,
          flex: "none",
          px: 2,
          py: 2,
          borderBottom: 1,
          borderColor: "app.lineWeak",
        }}
      >
        <Choice
          label="What to export"
          value={kind}
          onChange={setKind}
          options={[
            { value: "responses", label: "Responses" },
            { value: "operation", label: "Operation" },
            // How z/OS Connect keeps the rules of Swagger 2.0 projects is not public.
            ...(document.version === "2.0" ? [] : [{ value: "zos-mapping", label: "z/OS mapping" } as const]),
          ]}
        />
        {isMapping ? null : (
          <Choice
            label="Format"
            value={format}
            onChange={setFormat}
            options={[
              { value: "yaml", label: "YAML" },
              { value: "json", label: "JSON" },
            ]}
          />
        )}
        <Box sx={{ display: "flex", flex: "none", gap: 1, ml: "auto" }}>
          <Button variant="outlined" onClick={() => runSafely(services, copy)}>
            Copy
          </Button>
          <Button
            variant="outlined"
            onClick={() => runSafely(services, () => saveFragment(services, { name, text }))}
          >
            Save…
          </Button>
        </Box>
      </Box>
      {losses.length === 0 ? null : (
        <Box component="ul" aria-label="What is lost" sx={lossesStyle}>
          {losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </Box>
      )}
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <CodeView name={`Export as ${name}`} text={text} format={format} />
      </Box>
    </Box>
  );
}

function exported(
  document: ApiDocument,
  operation: Operation,
  kind: ExportKind,
  format: ApiDocument["format"],
): { readonly text: string; readonly losses: readonly string[] } {
  return kind === "zos-mapping"
    ? responseMapping(operation, typesIn(lookAt(document, operation), operation))
    : { text: exportFragment(document, operation, { as: kind, format }), losses: [] };
}

const lossesStyle = {
  flex: "none",
  m: 0,
  px: 4,
  py: 2,
  maxHeight: "30%",
  overflow: "auto",
  listStyle: "none",
  display: "grid",
  gap: 1,
  typography: "body2",
  color: "text.secondary",
  borderBottom: 1,
  borderColor: "app.lineWeak",
} as const;
