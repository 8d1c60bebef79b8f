import { Annotation } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { SourceText } from "../../../shared/source/source-text.ts";

/** In UTF-16 code units: a few milliseconds of work. */
export const FILL = 1 << 18;

/** Marks what the page puts into the editor, in contrast to what the person types. */
export const fromPage = Annotation.define<true>();

interface Filling {
  readonly stop: () => void;
}

/**
 * Puts the rest of a text behind what the editor holds of it already, piece by piece while the page has nothing else to do: 10 MB at
 * once would hold it up for a second.
 * @param textOf the text as it is by then; the editor always holds its beginning
 * @param onPiece told after each piece, and at last that all is there
 */
export function fillEditor(
  view: EditorView,
  textOf: () => SourceText,
  onPiece: (isComplete: boolean) => void,
): Filling {
  let isStopped = false;
  const addPiece = () => {
    if (isStopped) return;
    const text = textOf();
    const { length } = view.state.doc;
    view.dispatch({
      changes: { from: length, insert: view.state.toText(text.slice(length, length + FILL)) },
      annotations: fromPage.of(true),
      filter: false,
    });
    const isComplete = view.state.doc.length >= text.length;
    onPiece(isComplete);
    if (!isComplete) whenIdle(addPiece);
  };
  whenIdle(addPiece);
  return {
    stop: () => {
      isStopped = true;
    },
  };
}

/** Not every browser tells when it is idle (Safari); there the pieces are tasks of their own. */
function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(run, { timeout: 100 });
  else setTimeout(run);
}
