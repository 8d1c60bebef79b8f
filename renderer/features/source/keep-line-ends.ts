import {
  EditorSelection,
  EditorState,
  type Extension,
  RangeSet,
  RangeValue,
  type Text,
  Transaction,
} from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { TextEdit } from "../../../shared/model/text.ts";

/**
 * The change as a CRLF document needs it. The editor knows only line feeds, so that its positions are offsets of the text; to the
 * person a carriage return and its line feed are one: neither goes without the other, and new line ends are like those around them.
 */
export function keepLineEnds(doc: Text, edit: TextEdit): TextEdit {
  let { start, end, text } = edit;
  const isPair = (offset: number) => isPairAt(doc, offset);
  const isReturnAlone = end === start + 1 && text === "" && isPair(end);
  if (isReturnAlone) end += 1;
  if (isPair(start) && !text.startsWith("\n")) start -= 1;
  const leads = isPair(start) && text.startsWith("\n");
  const isOpen = isPair(end);
  const trails = isOpen && text.endsWith("\r");
  const inner = text.slice(leads ? 1 : 0, trails ? text.length - 1 : text.length);
  text = `${leads ? "\n" : ""}${inner.replace(/\r\n|\r|\n/g, lineBreakOf(doc, start))}${isOpen ? "\r" : ""}`;
  return { start, end, text };
}

function letterAt(doc: Text, offset: number): string {
  return offset < 0 ? "" : doc.sliceString(offset, offset + 1);
}

/** The line end of a place's line; the last line has none, and takes that of the line before. */
function lineBreakOf(doc: Text, offset: number): "\n" | "\r\n" {
  const line = doc.lineAt(offset);
  const end = line.number < doc.lines ? line.to : line.from - 1;
  return letterAt(doc, end - 1) === "\r" ? "\r\n" : "\n";
}

function isPairAt(doc: Text, offset: number): boolean {
  return letterAt(doc, offset - 1) === "\r" && letterAt(doc, offset) === "\n";
}

class LineEnd extends RangeValue {}
const lineEnd = new LineEnd();

/** The line ends that the cursor steps over to the left and to the right: those of its line and of the one before. */
function pairsAroundCursor({ state }: EditorView): RangeSet<LineEnd> {
  const { doc, selection } = state;
  const line = doc.lineAt(selection.main.head);
  return RangeSet.of(
    [line.from - 1, line.to]
      .filter((offset) => isPairAt(doc, offset))
      .map((offset) => lineEnd.range(offset - 1, offset + 1)),
  );
}

function withLineEnds(transaction: Transaction) {
  const { startState, changes } = transaction;
  const edits: TextEdit[] = [];
  changes.iterChanges((start, end, _start, _end, inserted) => {
    edits.push({ start, end, text: inserted.sliceString(0) });
  });
  const kept = edits.map((edit) => keepLineEnds(startState.doc, edit));
  const isKept = kept.every(
    ({ start, end, text }, index) =>
      start === edits[index]?.start && end === edits[index]?.end && text === edits[index]?.text,
  );
  if (isKept) return transaction;
  const set = startState.changes(
    kept.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
  );
  const first = edits[0]?.start ?? 0;
  // What lies before the changes stays; what lies behind keeps its distance from the end.
  const moved = (offset: number) =>
    offset <= first ? offset : Math.max(set.newLength - (changes.newLength - offset), 0);
  const { anchor, head } = transaction.newSelection.main;
  const userEvent = transaction.annotation(Transaction.userEvent);
  return {
    changes: set,
    selection: { anchor: moved(anchor), head: moved(head) },
    effects: transaction.effects,
    scrollIntoView: transaction.scrollIntoView,
    ...(userEvent === undefined ? {} : { userEvent }),
  };
}

/** Keeps the line ends of what the person does; what comes from the store is as it is (`filter: false`). */
export const lineEnds: Extension = [
  EditorView.atomicRanges.of(pairsAroundCursor),
  // However else the cursor comes between the two, it goes before them.
  EditorState.transactionFilter.of((transaction) => {
    const { newDoc: doc, newSelection } = transaction;
    const { anchor, head } = newSelection.main;
    if (!isPairAt(doc, head) && !isPairAt(doc, anchor)) return transaction;
    const outside = (offset: number) => (isPairAt(doc, offset) ? offset - 1 : offset);
    return [
      transaction,
      { selection: EditorSelection.single(outside(anchor), outside(head)), sequential: true },
    ];
  }),
  // The last filter is asked first: the cursor is put where the line ends leave it.
  EditorState.transactionFilter.of((transaction) =>
    transaction.docChanged ? withLineEnds(transaction) : transaction,
  ),
];
