import Box from "@mui/material/Box";
import OutlinedInput from "@mui/material/OutlinedInput";
import { useId } from "react";
import { FieldLabel } from "../../components/FieldLabel.tsx";

interface LabelledFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly isMono?: boolean;
  readonly autoFocus?: boolean;
}

/** A field with its label above it. */
export function LabelledField(props: LabelledFieldProps) {
  const id = useId();
  return (
    <Box sx={{ minWidth: 0 }}>
      <FieldLabel htmlFor={id} text={props.label} />
      <OutlinedInput
        id={id}
        fullWidth
        size="small"
        autoComplete="off"
        value={props.value}
        autoFocus={props.autoFocus ?? false}
        placeholder={props.placeholder ?? ""}
        onChange={(event) => props.onChange(event.target.value)}
        slotProps={{ input: { spellCheck: props.isMono !== true } }}
        sx={props.isMono === true ? { fontFamily: "fontFamilyMono", fontSize: 13 } : {}}
      />
    </Box>
  );
}
