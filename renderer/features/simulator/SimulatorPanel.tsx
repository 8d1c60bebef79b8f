import Box from "@mui/material/Box";
import { useMemo } from "react";
import type { Operation } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { useDesign } from "../../state/context.tsx";
import { selectDocument, useSelectedOperation } from "../../state/derived.ts";
import { SampleBar } from "./SampleBar.tsx";
import { SampleField } from "./SampleField.tsx";
import { SampleTable } from "./SampleTable.tsx";
import { ServiceFields } from "./ServiceFields.tsx";
import { SimulationResult } from "./SimulationResult.tsx";
import { simulateSample } from "./simulate-sample.ts";
import { useSamples } from "./use-samples.ts";

/** Tries the rules: for an answer of the service, which response is sent, and why. */
export function SimulatorPanel() {
  const document = useDesign(selectDocument);
  const operation = useSelectedOperation();
  if (document === undefined || operation === undefined) {
    return (
      <EmptyState
        title="No operation is selected"
        text="Select an operation at the left to see which of its responses is sent for an answer of the service."
      />
    );
  }
  return <Simulator document={document} operation={operation} />;
}

interface SimulatorProps {
  readonly document: ApiDocument;
  readonly operation: Operation;
}

function Simulator({ document, operation }: SimulatorProps) {
  const samples = useSamples(operation);
  const sample = samples.samples.find(({ id }) => id === samples.chosen);
  const text = sample?.text ?? "";
  const outcome = useMemo(() => simulateSample(document, operation, text), [document, operation, text]);
  return (
    <Box sx={{ height: "100%", overflow: "auto", display: "flex", flexDirection: "column" }}>
      <SampleBar document={document} operation={operation} samples={samples} />
      <Box sx={{ p: 4, display: "grid", gap: 4 }}>
        <SampleField samples={samples} outcome={outcome} />
        <SimulationResult operation={operation} outcome={outcome} />
        <ServiceFields document={document} operation={operation} text={text} />
        <SampleTable document={document} operation={operation} samples={samples} />
      </Box>
    </Box>
  );
}
