import Box from "@mui/material/Box";

interface FieldLabelProps {
  readonly text: string;
  /** The field's id, for a field that a label can name. */
  readonly htmlFor?: string;
  /** An id for the label, for a field that has to name it. */
  readonly id?: string;
}

/** The small words above a field. */
export function FieldLabel({ text, ...ids }: FieldLabelProps) {
  return (
    <Box
      component={ids.htmlFor === undefined ? "div" : "label"}
      {...ids}
      sx={{ display: "block", mb: 1, typography: "caption", color: "text.secondary" }}
    >
      {text}
    </Box>
  );
}
