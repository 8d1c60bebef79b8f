import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import type { Operation } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { changeSample, type Sample } from "../../state/samples.ts";
import { simulateSample } from "./simulate-sample.ts";
import type { useSamples } from "./use-samples.ts";

interface SampleTableProps {
  readonly document: ApiDocument;
  readonly operation: Operation;
  readonly samples: ReturnType<typeof useSamples>;
}

/** All samples of the operation: what is sent for each, beside what ought to be. */
export function SampleTable({ document, operation, samples }: SampleTableProps) {
  const { list, setList } = samples;
  const sent = useMemo(
    () => list.samples.map(({ text }) => sentFor(document, operation, text)),
    [document, operation, list.samples],
  );
  if (list.samples.length < 2) return null;
  const keys = [...new Set(operation.responses.map(({ key }) => key))];
  return (
    <Box component="section" aria-label="Samples">
      <Typography variant="h3" component="h2" sx={{ color: "text.secondary", mb: 1 }}>
        All samples
      </Typography>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th scope="col">Sample</th>
            <th scope="col">Expected</th>
            <th scope="col">Sent</th>
          </tr>
        </thead>
        <tbody>
          {list.samples.map((sample, index) => (
            <tr key={sample.id}>
              <td>
                <Button
                  aria-current={sample.id === list.chosen}
                  onClick={() => setList({ ...list, chosen: sample.id })}
                  sx={{ px: 1, justifyContent: "flex-start", overflowWrap: "anywhere" }}
                >
                  {sample.name}
                </Button>
              </td>
              <td>
                <Select
                  size="small"
                  displayEmpty
                  value={sample.expected ?? ""}
                  onChange={({ target }) =>
                    setList(changeSample(list, sample.id, { expected: target.value || undefined }))
                  }
                  SelectDisplayProps={{ "aria-label": `Expected for ${sample.name}` }}
                  sx={{ height: 28, minWidth: 92 }}
                >
                  <MenuItem value="">any</MenuItem>
                  {keys.map((key) => (
                    <MenuItem key={key} value={key}>
                      {key}
                    </MenuItem>
                  ))}
                </Select>
              </td>
              <td>{verdictOf(sample, sent[index])}</td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

/** The key that is sent, or why none is. */
function sentFor(document: ApiDocument, operation: Operation, text: string): string {
  const outcome = simulateSample(document, operation, text);
  if (outcome.kind !== "simulated") return outcome.kind === "empty" ? "empty" : "no JSON";
  return outcome.simulation.sent?.response.key ?? "nothing";
}

function verdictOf({ expected }: Sample, sent = "") {
  if (expected === undefined) return sent;
  const isRight = expected === sent;
  return (
    <Box component="span" sx={{ fontWeight: 600, color: isRight ? "app.addedBar" : "app.severity.error" }}>
      {isRight ? `${sent}, as expected` : `${sent}, not ${expected}`}
    </Box>
  );
}

const tableStyle = {
  width: "100%",
  borderCollapse: "collapse",
  typography: "body2",
  "& th": { textAlign: "left", fontWeight: 400, fontSize: 12, color: "app.faint", pb: 1 },
  "& td": { borderTop: "1px solid", borderColor: "app.lineWeak", py: 1, pr: 2 },
} as const;
