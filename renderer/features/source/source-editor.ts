import { standardKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import type { TextRange } from "../../../shared/model/text.ts";
import type { PlacedFinding } from "../../../shared/rules/finding-place.ts";
import { findCommonLines } from "../../../shared/source/common-lines.ts";
import type { EditedLines } from "../../../shared/source/edited-lines.ts";
import { changeMarks, setChanges } from "./change-marks.ts";
import { codeAppearance, readOnlyText } from "./code-appearance.ts";
import { findingMarks, setFindings } from "./finding-marks.ts";
import { searchPanel } from "./search-panel.ts";

export interface SourceContent {
  readonly text: string;
  readonly changes: readonly EditedLines[];
  readonly findings: readonly PlacedFinding[];
}

/** The view of the document's text, driven by the page's state. */
export interface SourceEditor {
  /** Brings in what is different from before; marks always go with the text that they speak of. */
  readonly show: (content: SourceContent) => void;
  /** Scrolls a stretch into view and puts the cursor there, unless it is there; the focus stays where it is. */
  readonly reveal: (range: TextRange) => void;
  readonly destroy: () => void;
}

interface SourceEditorOptions {
  readonly parent: HTMLElement;
  readonly format: "yaml" | "json";
  readonly content: SourceContent;
  /** The person moved the cursor to this offset. */
  readonly onMove: (offset: number) => void;
}

export function createSourceEditor({ parent, format, content, onMove }: SourceEditorOptions): SourceEditor {
  let { text } = content;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        codeAppearance(format),
        lineNumbers(),
        findingMarks,
        changeMarks,
        searchPanel,
        highlightActiveLineGutter(),
        drawSelection(),
        readOnlyText("Source"),
        keymap.of(standardKeymap),
        EditorView.updateListener.of((update) => {
          if (update.transactions.some((transaction) => transaction.isUserEvent("select")))
            onMove(update.state.selection.main.head);
        }),
      ],
    }),
  });
  const show = (next: SourceContent) => {
    const { start, end } = findCommonLines(text, next.text);
    view.dispatch({
      changes: {
        from: start,
        to: text.length - end,
        insert: next.text.slice(start, next.text.length - end),
      },
      effects: [setChanges.of(next.changes), setFindings.of(next.findings)],
    });
    text = next.text;
  };
  return {
    show,
    reveal: (range) => reveal(view, range),
    destroy: () => view.destroy(),
  };
}

/** Lines that stay visible above what is scrolled to. */
const CONTEXT = 3;

function reveal(view: EditorView, range: TextRange): void {
  const { head } = view.state.selection.main;
  const isInside = head >= range.start && head <= range.end;
  if (!isInside) view.dispatch({ selection: { anchor: range.start } });
  const line = view.lineBlockAt(range.start);
  const { scrollTop, clientHeight } = view.scrollDOM;
  const isVisible = line.top >= scrollTop && line.bottom + CONTEXT * line.height <= scrollTop + clientHeight;
  if (isVisible) return;
  view.dispatch({
    effects: EditorView.scrollIntoView(range.start, {
      y: "start",
      yMargin: CONTEXT * view.defaultLineHeight,
      xMargin: 48,
    }),
  });
}
