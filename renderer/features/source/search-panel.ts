import { search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { app } from "./code-appearance.ts";
import { literalSearch } from "./literal-search.ts";

const button = {
  height: "28px",
  padding: "0 8px",
  border: `1px solid ${app.line}`,
  borderRadius: "6px",
  background: app.pane,
  color: app.text,
  font: "inherit",
  "&:hover": { backgroundColor: app.background },
};

/** Ctrl+F inside the text, with a panel that looks like the rest of the window. */
export const searchPanel: Extension = [
  search({ top: true }),
  literalSearch,
  keymap.of(searchKeymap),
  EditorState.phrases.of({
    next: "Next",
    previous: "Previous",
    "match case": "Match case",
    regexp: "Regular expression",
    "by word": "Whole words",
    close: "Close search",
    replace: "Replace",
    "replace all": "Replace all",
  }),
  EditorView.theme({
    ".cm-panels": { backgroundColor: app.background, color: app.text, zIndex: "2" },
    ".cm-panels-top": { borderBottom: `1px solid ${app.line}` },
    ".cm-panel.cm-search": {
      display: "flex",
      flexWrap: "wrap",
      alignItems: "center",
      gap: "6px 8px",
      padding: "8px 36px 8px 12px",
      fontSize: "13px",
      lineHeight: "20px",
      "& input, & button, & label": { margin: "0" },
      "& br, & [name=select]": { display: "none" },
      "& .cm-textfield": {
        flex: "1 1 160px",
        height: "28px",
        padding: "0 8px",
        border: `1px solid ${app.edge}`,
        borderRadius: "6px",
        backgroundColor: app.pane,
        color: app.text,
        font: "inherit",
      },
      "& .cm-button": { ...button, backgroundImage: "none" },
      "& label": {
        display: "inline-flex",
        alignItems: "center",
        gap: "4px",
        fontSize: "12px",
        color: app.dim,
      },
      "& input[type=checkbox]": { accentColor: app.accent, margin: "0" },
      "& [name=close]": {
        top: "8px",
        right: "8px",
        width: "28px",
        height: "28px",
        borderRadius: "6px",
        color: app.dim,
        fontSize: "18px",
      },
    },
    ".cm-searchMatch": {
      backgroundColor: app.status.client.weak,
      outline: `1px solid ${app.status.client.main}`,
    },
    ".cm-searchMatch.cm-searchMatch-selected": {
      backgroundColor: app.accentWeak,
      outline: `2px solid ${app.accent}`,
    },
  }),
];
