import TextField from "@mui/material/TextField";
import { useId } from "react";
import { FieldLabel } from "../../components/FieldLabel.tsx";
import { changeSample } from "../../state/samples.ts";
import type { SampleOutcome } from "./simulate-sample.ts";
import type { useSamples } from "./use-samples.ts";

interface SampleFieldProps {
  readonly samples: ReturnType<typeof useSamples>;
  readonly outcome: SampleOutcome;
}

/** The answer of the service, as JSON. */
export function SampleField({ samples, outcome }: SampleFieldProps) {
  const id = useId();
  const { list, setList, chosen } = samples;
  const text = list.samples.find((sample) => sample.id === chosen)?.text ?? "";
  const isUnreadable = outcome.kind === "unreadable";
  return (
    <div>
      <FieldLabel htmlFor={id} text="Service response" />
      <TextField
        id={id}
        multiline
        minRows={6}
        maxRows={16}
        value={text}
        placeholder={'{ "response": { "status": "NOT FOUND" } }'}
        error={isUnreadable}
        helperText={isUnreadable ? outcome.message : undefined}
        onChange={(event) => setList(changeSample(list, chosen, { text: event.target.value }))}
        slotProps={{
          htmlInput: { spellCheck: false, autoCapitalize: "none" },
          input: { sx: { fontFamily: "fontFamilyMono", fontSize: 12.5, lineHeight: "18px" } },
          formHelperText: { role: "alert", sx: { mx: 0, typography: "caption" } },
        }}
      />
    </div>
  );
}
