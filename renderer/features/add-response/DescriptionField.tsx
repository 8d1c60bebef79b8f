import TextField from "@mui/material/TextField";
import { useId } from "react";
import type { ResponseEntry } from "../../../shared/model/operation.ts";
import { FieldLabel } from "../../components/FieldLabel.tsx";
import { useUsersOf } from "../../state/derived.ts";
import { sharedReason } from "../responses/response-cells.ts";

interface DescriptionFieldProps {
  readonly text: string;
  /** The response that is edited or copied: the description of a Reference Object cannot be written here. */
  readonly shared: ResponseEntry | undefined;
  readonly onChange: (text: string) => void;
}

export function DescriptionField({ text, shared, onChange }: DescriptionFieldProps) {
  const id = useId();
  const users = useUsersOf(shared?.ref);
  const reason = shared && sharedReason(shared, users);
  return (
    <div>
      <FieldLabel htmlFor={id} text="Description" />
      <TextField
        id={id}
        multiline
        minRows={2}
        maxRows={8}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        helperText={reason}
        slotProps={{
          input: {
            readOnly: reason !== undefined,
            sx: reason === undefined ? {} : { bgcolor: "app.background" },
          },
          formHelperText: { sx: { mx: 0, typography: "caption" } },
        }}
      />
    </div>
  );
}
