import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import { useId } from "react";
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
      <Box id={id} sx={{ mb: 1, fontSize: 12, lineHeight: "16px", color: "text.secondary" }}>
        Method
      </Box>
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
