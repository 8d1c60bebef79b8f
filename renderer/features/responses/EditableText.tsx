import ButtonBase from "@mui/material/ButtonBase";
import { InlineEditor } from "./InlineEditor.tsx";
import { useField } from "./use-field.ts";

interface EditableTextProps {
  /** What it is, for the field's name: "Summary". */
  readonly label: string;
  readonly value: string;
  /** Shown in place of an empty value: "Add a summary". */
  readonly placeholder: string;
  /** Shown as it is; a field that is open stays, with what was typed. */
  readonly isReadOnly: boolean;
  /** @returns whether it is in the text now */
  readonly onKeep: (value: string) => boolean;
}

/** A text that becomes a field on click, Enter or F2. */
export function EditableText({ label, value, placeholder, isReadOnly, onKeep }: EditableTextProps) {
  const field = useField(value, onKeep);
  if (field.isOpen) {
    return (
      <InlineEditor
        label={label}
        value={value}
        onKeep={(text) => field.keep(text.trim())}
        onRestore={field.restore}
      />
    );
  }
  if (isReadOnly) return value;
  return (
    <ButtonBase
      ref={field.button}
      title={`${label}: click to change`}
      onClick={field.open}
      onKeyDown={(event) => {
        if (event.key === "F2") field.open();
      }}
      sx={{
        font: "inherit",
        color: value === "" ? "app.faint" : "inherit",
        textAlign: "left",
        justifyContent: "flex-start",
        overflowWrap: "anywhere",
        // As high as the text alone, which stands here when it cannot be edited.
        verticalAlign: "top",
        borderRadius: 0.5,
        "&:hover": { textDecoration: "underline", textDecorationStyle: "dotted", textUnderlineOffset: 3 },
        "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "app.accent", outlineOffset: 1 },
      }}
    >
      {value === "" ? placeholder : value}
    </ButtonBase>
  );
}
