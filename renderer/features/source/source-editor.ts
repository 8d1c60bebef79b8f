import { defaultKeymap } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from "@codemirror/view";
import type { TextEdit, TextRange } from "../../../shared/model/text.ts";
import type { EditedLines } from "../../../shared/source/edited-lines.ts";
import type { SourceText } from "../../../shared/source/source-text.ts";
import type { Keys } from "../../state/history.ts";
import type { OpenDesign } from "../../state/open-design.ts";
import { changeMarks, setChanges } from "./change-marks.ts";
import { codeAppearance } from "./code-appearance.ts";
import { FILL, fillEditor, fromPage } from "./fill-editor.ts";
import { findingMarks, setFindings, setProblem, type TextMark } from "./finding-marks.ts";
import { lineEnds } from "./keep-line-ends.ts";
import { insertNewLine } from "./new-line.ts";
import { searchPanel } from "./search-panel.ts";

/** The view of the document's text, driven by the page's state. */
export interface SourceEditor {
  /** Brings in what changed in the text, but for what was typed here. */
  readonly follow: (design: OpenDesign) => void;
  readonly markFindings: (findings: readonly TextMark[]) => void;
  /** Marks of the text of that version; not taken when there is another one by now. */
  readonly markChanges: (version: number, changes: readonly EditedLines[]) => void;
  readonly markProblem: (version: number, problem: TextMark | undefined) => void;
  /** Scrolls a stretch into view and puts the cursor there, unless it is there; as soon as that part of the text is there. */
  readonly reveal: (range: TextRange) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

interface SourceEditorOptions {
  readonly parent: HTMLElement;
  readonly design: OpenDesign;
  /** The person changed the text. */
  readonly onType: (edits: readonly TextEdit[], keys: Keys) => void;
  /** The person moved the cursor to this offset. */
  readonly onMove: (offset: number) => void;
  /** Undo or redo chosen in a menu of the browser. */
  readonly onHistory: (direction: "undo" | "redo") => void;
  /** All of the text is there, so that it can be edited. */
  readonly onComplete: () => void;
}

export function createSourceEditor(options: SourceEditorOptions): SourceEditor {
  const { parent, design, onType, onMove, onHistory, onComplete } = options;
  let { text, textVersion: version } = design;
  let isTyping = false;
  /** The cursor was put somewhere since the last key. */
  let isMoved = true;
  /** When a key was pressed last, not when there was time for it: a busy page splits no step. */
  let time = performance.now();
  let changes: readonly EditedLines[] = [];
  let awaited: TextRange | undefined;
  const locked = new Compartment();

  const onUpdate = (update: ViewUpdate) => {
    const { transactions, selectionSet, docChanged } = update;
    if (transactions.some((transaction) => transaction.annotation(fromPage))) return;
    if (docChanged) {
      const isApart = isMoved || !transactions.every(isKey);
      isMoved = false;
      isTyping = true;
      onType(editsOf(update), { time, isApart });
      isTyping = false;
    } else if (selectionSet) {
      isMoved = true;
      if (transactions.some((transaction) => transaction.isUserEvent("select")))
        onMove(update.state.selection.main.head);
    }
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text.slice(0, FILL),
      extensions: [
        sourceExtensions(design),
        locked.of(text.length > FILL ? EditorState.readOnly.of(true) : []),
        EditorView.updateListener.of(onUpdate),
        EditorView.domEventHandlers({
          keydown: ({ timeStamp }) => {
            time = timeStamp;
          },
          beforeinput: (event) => {
            time = event.timeStamp;
            if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return false;
            event.preventDefault();
            onHistory(event.inputType === "historyUndo" ? "undo" : "redo");
            return true;
          },
        }),
      ],
    }),
  });
  const isComplete = () => view.state.doc.length >= text.length;
  const showAwaited = () => {
    if (awaited === undefined || awaited.start > view.state.doc.length) return;
    const range = awaited;
    awaited = undefined;
    reveal(view, range);
  };
  const filling = isComplete()
    ? undefined
    : fillEditor(
        view,
        () => text,
        (isAll) => {
          showAwaited();
          if (!isAll) return;
          view.dispatch({ effects: [locked.reconfigure([]), setChanges.of(changes)] });
          onComplete();
        },
      );

  return {
    follow: (next) => {
      if (next.textVersion === version) return;
      const isNext = next.textVersion === version + 1;
      const wasComplete = isComplete();
      version = next.textVersion;
      text = next.text;
      if (isTyping && isNext) return;
      isMoved = true;
      bring(view, isNext ? next.lastEdits : [wholeText(view, text)], wasComplete);
    },
    markChanges: (of, next) => {
      if (of !== version) return;
      changes = next;
      view.dispatch({ effects: setChanges.of(next) });
    },
    markFindings: (findings) => view.dispatch({ effects: setFindings.of(findings) }),
    markProblem: (of, problem) => {
      if (of === version) view.dispatch({ effects: setProblem.of(problem) });
    },
    reveal: (range) => {
      awaited = range;
      showAwaited();
    },
    focus: () => view.focus(),
    destroy: () => {
      filling?.stop();
      view.destroy();
    },
  };
}

/**
 * Undo is the document's own, so that CodeMirror's is left out. Tab is left alone: it moves the focus on, as everywhere in the window
 * (WCAG 2.1.2, and CodeMirror's own advice); Ctrl+] and Ctrl+[ indent.
 */
function sourceExtensions({ document, text }: OpenDesign): Extension {
  return [
    codeAppearance(document.format),
    lineNumbers(),
    findingMarks,
    changeMarks,
    searchPanel,
    highlightActiveLineGutter(),
    drawSelection(),
    bracketMatching(),
    lineEnds,
    indentUnit.of(indentOf(text)),
    EditorView.contentAttributes.of({ "aria-label": "Source", tabindex: "0" }),
    keymap.of([{ key: "Enter", run: insertNewLine }, ...defaultKeymap]),
  ];
}

/** The first indentation in the text. */
function indentOf(text: SourceText): string {
  return /\n( +|\t)\S/.exec(text.slice(0, 10_000))?.[1] ?? "  ";
}

function isKey(transaction: ViewUpdate["transactions"][number]): boolean {
  return (
    transaction.isUserEvent("input.type") ||
    (transaction.isUserEvent("delete") && !transaction.isUserEvent("delete.cut"))
  );
}

function editsOf({ changes }: ViewUpdate): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  changes.iterChanges((start, end, _start, _end, inserted) => {
    edits.push({ start, end, text: inserted.sliceString(0) });
  });
  return edits;
}

function wholeText(view: EditorView, text: SourceText): TextEdit {
  return { start: 0, end: view.state.doc.length, text: text.toString() };
}

/** What lies behind the part of the text that is there comes with the rest of it. */
function bring(view: EditorView, edits: readonly TextEdit[], isComplete: boolean): void {
  const { length } = view.state.doc;
  const changes = view.state.changes(
    edits
      .filter(({ start }) => start < length || isComplete)
      .map(({ start, end, text }) => ({
        from: start,
        to: Math.min(end, length),
        insert: view.state.toText(text),
      })),
  );
  let last = 0;
  changes.iterChanges((_start, _end, _from, to) => {
    last = to;
  });
  view.dispatch({
    changes,
    annotations: fromPage.of(true),
    filter: false,
    // Who works in the text sees what undo does to it.
    ...(view.hasFocus ? { selection: { anchor: last }, scrollIntoView: true } : {}),
  });
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
