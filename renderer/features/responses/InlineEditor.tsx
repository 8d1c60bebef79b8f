import InputBase from "@mui/material/InputBase";
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { useServices } from "../../state/context.tsx";

interface InlineEditorProps {
  readonly label: string;
  readonly value: string;
  /** What was typed already, in place of the value: the key that opened the field. */
  readonly typed?: string | undefined;
  readonly isMultiline?: boolean;
  readonly isMono?: boolean;
  /** Also when focus leaves the field. @returns whether it is kept: else what was typed stays here */
  readonly onKeep: (value: string) => boolean;
  readonly onRestore: () => void;
}

/** A field in the place of a text: Enter keeps, Escape restores, Shift+Enter makes a new line where there may be one. */
export function InlineEditor({
  label,
  value,
  typed,
  isMultiline = false,
  isMono = false,
  onKeep,
  onRestore,
}: InlineEditorProps) {
  const { view } = useServices();
  const [text, setText] = useState(typed ?? value);
  // Taking a focused field away makes it lose focus, which must not keep what Escape has just restored.
  const isDone = useRef(false);

  // What opened the field is a change like any other key's.
  const takeTyped = useEffectEvent(() => typed !== undefined && change(typed));
  useEffect(() => void takeTyped(), []);
  useEffect(() => () => view.getState().set({ draft: undefined }), [view]);

  function finish(end: () => boolean) {
    if (isDone.current) return;
    const { draft } = view.getState();
    isDone.current = true;
    view.getState().set({ draft: undefined });
    isDone.current = end();
    if (!isDone.current) view.getState().set({ draft });
  }

  function keep(kept: string) {
    finish(() => onKeep(kept));
  }

  function restore() {
    finish(() => {
      onRestore();
      return true;
    });
  }

  function change(next: string) {
    setText(next);
    view.getState().set({ draft: next === value ? undefined : { keep: () => keep(next) } });
  }

  function onKeyDown(event: KeyboardEvent) {
    const isCommand = event.ctrlKey || event.metaKey;
    // What is typed here is no command of the row; Ctrl+S and its like still reach the window.
    if (!isCommand || event.key === "Enter") event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      restore();
    } else if (event.key === "Enter" && !(isMultiline && event.shiftKey)) {
      event.preventDefault();
      keep(text);
    }
  }

  return (
    <InputBase
      autoFocus
      fullWidth
      multiline={isMultiline}
      maxRows={12}
      value={text}
      onChange={(event) => change(event.target.value)}
      onFocus={({ target }) =>
        typed === undefined ? target.select() : target.setSelectionRange(typed.length, typed.length)
      }
      onBlur={() => keep(text)}
      onKeyDown={onKeyDown}
      slotProps={{ input: { "aria-label": label } }}
      sx={{
        px: 1.5,
        py: 0.75,
        mx: -1.5,
        borderRadius: 1,
        bgcolor: "app.pane",
        boxShadow: (theme) => `inset 0 0 0 2px ${theme.vars?.palette.app.accent}`,
        fontSize: "inherit",
        lineHeight: "20px",
        ...(isMono ? { fontFamily: "fontFamilyMono" } : {}),
        "& .MuiInputBase-input": { p: 0, height: 20 },
        "& .MuiInputBase-input:focus-visible": { outline: "none" },
      }}
    />
  );
}
