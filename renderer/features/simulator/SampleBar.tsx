import AddRounded from "@mui/icons-material/AddRounded";
import DeleteOutlineRounded from "@mui/icons-material/DeleteOutlineRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import { useRef } from "react";
import { generateSample } from "../../../shared/conditions/generate-sample.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { runSafely } from "../../actions/run.ts";
import { visuallyHidden } from "../../components/visually-hidden.ts";
import { useServices } from "../../state/context.tsx";
import { addSample, changeSample, removeSample } from "../../state/samples.ts";
import { tellFailure } from "../../state/tell.ts";
import type { useSamples } from "./use-samples.ts";

interface SampleBarProps {
  readonly document: ApiDocument;
  readonly operation: Operation;
  readonly samples: ReturnType<typeof useSamples>;
}

/** In bytes: a sample is typed by people or copied from a log, and tried with each key. */
const LARGEST = 1_000_000;

/** Which sample is looked at, and where another one comes from. */
export function SampleBar({ document, operation, samples }: SampleBarProps) {
  const services = useServices();
  const input = useRef<HTMLInputElement>(null);
  const { list, setList, chosen } = samples;
  const current = list.samples.find(({ id }) => id === chosen);

  /** Into the sample that is looked at while that is empty, else into another one. */
  function take(text: string, name?: string) {
    const isEmpty = current?.text.trim() === "";
    setList(
      isEmpty ? changeSample(list, chosen, { text, ...(name && { name }) }) : addSample(list, text, name),
    );
  }

  async function open(file: File | undefined) {
    if (file === undefined) return;
    if (file.size > LARGEST) return tellFailure(services, `${file.name} is over 1 MB. Take a part of it.`);
    take(await file.text(), file.name);
  }

  return (
    <Box sx={barStyle}>
      <Select
        size="small"
        value={chosen}
        onChange={(event) => setList({ ...list, chosen: Number(event.target.value) })}
        SelectDisplayProps={{ "aria-label": "Sample" }}
        sx={{ flex: 1, minWidth: 120, height: 32 }}
      >
        {list.samples.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </Select>
      <IconButton aria-label="Add a sample" title="Add a sample" onClick={() => setList(addSample(list))}>
        <AddRounded />
      </IconButton>
      <IconButton
        aria-label="Remove the sample"
        title="Remove the sample"
        onClick={() => setList(removeSample(list, chosen))}
      >
        <DeleteOutlineRounded />
      </IconButton>
      <Button
        variant="outlined"
        onClick={() => take(JSON.stringify(generateSample(lookAt(document, operation), operation), null, 2))}
      >
        Generate
      </Button>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        Open…
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="Open a sample"
        tabIndex={-1}
        style={visuallyHidden}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          runSafely(services, () => open(file));
          // The same file may be opened again.
          target.value = "";
        }}
      />
    </Box>
  );
}

const barStyle = {
  position: "sticky",
  top: 0,
  zIndex: 1,
  bgcolor: "app.pane",
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: 1,
  flex: "none",
  px: 4,
  py: 2,
  borderBottom: 1,
  borderColor: "app.lineWeak",
} as const;
