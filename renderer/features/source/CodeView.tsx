import { standardKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import Box from "@mui/material/Box";
import { useEffect, useRef } from "react";
import { codeAppearance, readOnlyText } from "./code-appearance.ts";

interface CodeViewProps {
  /** The accessible name. */
  readonly name: string;
  readonly text: string;
  readonly format: "yaml" | "json";
}

/** A short text in colours, to read and to copy from. */
export function CodeView({ name, text, format }: CodeViewProps) {
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (parent.current === null) return;
    const view = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          EditorView.theme({ ".cm-line": { padding: "0 16px" } }),
          codeAppearance(format),
          drawSelection(),
          readOnlyText(name),
          keymap.of(standardKeymap),
        ],
      }),
    });
    return () => view.destroy();
  }, [name, text, format]);
  return <Box ref={parent} sx={{ height: "100%", minHeight: 0 }} />;
}
