import ButtonBase from "@mui/material/ButtonBase";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { InlineEditor } from "./InlineEditor.tsx";

interface EditableTextProps {
  /** What it is, for the field's name: "Summary". */
  readonly label: string;
  readonly value: string;
  /** Shown in place of an empty value: "Add a summary". */
  readonly placeholder: string;
  readonly onKeep: (value: string) => void;
}

/** A text that becomes a field on click, Enter or F2. */
export function EditableText({ label, value, placeholder, onKeep }: EditableTextProps) {
  const [isEditing, setIsEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close(keep?: string) {
    // While a field loses focus nothing has it: then it is on its way to where the person clicked.
    const isLeft = document.activeElement === document.body;
    flushSync(() => {
      setIsEditing(false);
      if (keep !== undefined && keep !== value) onKeep(keep);
    });
    if (!isLeft) button.current?.focus();
  }

  if (isEditing) {
    return (
      <InlineEditor
        label={label}
        value={value}
        onKeep={(text) => close(text.trim())}
        onRestore={() => close()}
      />
    );
  }
  return (
    <ButtonBase
      ref={button}
      title={`${label}: click to change`}
      onClick={() => setIsEditing(true)}
      onKeyDown={(event) => {
        if (event.key === "F2") setIsEditing(true);
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
