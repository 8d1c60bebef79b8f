import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import type { Operation } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { exportFragment } from "../../../shared/openapi/export-fragment.ts";
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
  const [format, setFormat] = useState(document.format);
  const text = exportFragment(document, operation, { as: kind, format });
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
          ]}
        />
        <Choice
          label="Format"
          value={format}
          onChange={setFormat}
          options={[
            { value: "yaml", label: "YAML" },
            { value: "json", label: "JSON" },
          ]}
        />
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
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <CodeView name={`Export as ${name}`} text={text} format={format} />
      </Box>
    </Box>
  );
}
