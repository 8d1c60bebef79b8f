import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import { useId } from "react";
import { FieldLabel } from "../../components/FieldLabel.tsx";
import { MethodLabel } from "../../components/MethodLabel.tsx";

interface MethodFieldProps {
  readonly methods: readonly string[];
  readonly value: string;
  readonly onChange: (method: string) => void;
  readonly autoFocus?: boolean;
}

export function MethodField({ methods, value, onChange, autoFocus = false }: MethodFieldProps) {
  const id = useId();
  return (
    <Box>
      <FieldLabel id={id} text="Method" />
      <Select
        fullWidth
        size="small"
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        SelectDisplayProps={{ "aria-labelledby": id }}
      >
        {methods.map((method) => (
          <MenuItem key={method} value={method}>
            <MethodLabel method={method} variant="text" />
          </MenuItem>
        ))}
      </Select>
    </Box>
  );
}
