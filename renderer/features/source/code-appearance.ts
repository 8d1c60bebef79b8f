import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { MONO, theme } from "../../theme/theme.ts";
import { jsonLanguage } from "./json-highlighting.ts";
import { yamlLanguage } from "./yaml-highlighting.ts";

/** As CSS variables, so that a change of scheme needs nothing of the editor. */
export const { app } = (theme.vars ?? theme).palette;

const appearance = EditorView.theme({
  "&": { height: "100%", color: app.text, backgroundColor: app.pane },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: MONO, fontSize: "12.5px", lineHeight: "20px" },
  ".cm-content": { padding: "8px 0", caretColor: app.accent },
  // A blank line of a CRLF text holds a carriage return, which has no height of its own.
  ".cm-line": { padding: "0 16px 0 4px", minHeight: "20px" },
  "&.cm-focused .cm-content": { outline: "none" },
  // Above the gutters, which would cover an outline.
  "&.cm-focused::after": {
    content: '""',
    position: "absolute",
    inset: "0",
    zIndex: "300",
    border: `2px solid ${app.accent}`,
    pointerEvents: "none",
  },
  ".cm-cursor": { borderLeftColor: app.accent },
  "& .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: `color-mix(in srgb, ${app.accent} 26%, transparent)`,
  },
  ".cm-gutters": { backgroundColor: app.pane, color: app.faint, border: "none" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: app.text },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "30px", padding: "0 0 0 8px" },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: app.method.get },
  { tag: tags.string, color: app.status.success.main },
  { tag: tags.comment, color: app.faint, fontStyle: "italic" },
  { tag: tags.meta, color: app.dim },
]);

/** Colours for one format. Only line feeds end lines, so that positions in the editor are offsets in the text, with CRLF too. */
export function codeAppearance(format: "yaml" | "json"): Extension {
  return [
    EditorState.lineSeparator.of("\n"),
    format === "yaml" ? yamlLanguage : jsonLanguage,
    syntaxHighlighting(colours),
    appearance,
  ];
}

/** Text that can be read, selected and copied with the keyboard, and not changed. */
export function readOnlyText(name: string): Extension {
  return [
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ "aria-label": name, tabindex: "0" }),
  ];
}
