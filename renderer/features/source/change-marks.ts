import { type Extension, RangeSet, StateEffect, StateField, type Text } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutterLineClass } from "@codemirror/view";
import type { EditedLines } from "../../../shared/source/edited-lines.ts";
import { app } from "./code-appearance.ts";

/** Sent with every new text: which of its lines are not as they were opened. */
export const setChanges = StateEffect.define<readonly EditedLines[]>();

class LineClass extends GutterMarker {
  override readonly elementClass: string;
  constructor(name: string) {
    super();
    this.elementClass = name;
  }
}

const CLASSES = { added: "cm-line-added", cut: "cm-line-cut", cutAfter: "cm-line-cut-after" };
type Mark = keyof typeof CLASSES;

const lineMarks: { readonly [K in Mark]: Decoration } = {
  added: Decoration.line({ class: CLASSES.added }),
  cut: Decoration.line({ class: CLASSES.cut }),
  cutAfter: Decoration.line({ class: CLASSES.cutAfter }),
};
const gutterMarks: { readonly [K in Mark]: GutterMarker } = {
  added: new LineClass(CLASSES.added),
  cut: new LineClass(CLASSES.cut),
  cutAfter: new LineClass(CLASSES.cutAfter),
};

interface ChangeSets {
  readonly lines: RangeSet<Decoration>;
  readonly gutter: RangeSet<GutterMarker>;
}

const changeField = StateField.define<ChangeSets>({
  create: () => ({ lines: RangeSet.empty, gutter: RangeSet.empty }),
  update: (value, transaction) => {
    const effect = transaction.effects.find((item) => item.is(setChanges));
    if (effect === undefined) {
      // Until the edits are counted again the marks go with their lines.
      const { changes, docChanged } = transaction;
      return docChanged ? { lines: value.lines.map(changes), gutter: value.gutter.map(changes) } : value;
    }
    const places = placesOf(effect.value, transaction.state.doc);
    return {
      lines: RangeSet.of(places.map(({ at, mark }) => lineMarks[mark].range(at))),
      gutter: RangeSet.of(places.map(({ at, mark }) => gutterMarks[mark].range(at))),
    };
  },
  provide: (field) => [
    EditorView.decorations.from(field, (value) => value.lines),
    gutterLineClass.from(field, (value) => value.gutter),
  ],
});

/** In the order of the text, which range sets ask for; what the editor does not hold yet is left out. */
function placesOf(
  changes: readonly EditedLines[],
  text: Text,
): readonly { readonly at: number; readonly mark: Mark }[] {
  return changes.flatMap(({ start, added }) => {
    const isBehind = start > text.length;
    if (isBehind && added > 0) return [];
    const first = text.lineAt(Math.min(start, text.length));
    // Behind the last line feed stands no line that could be marked.
    if (added === 0) return { at: first.from, mark: start >= text.length ? "cutAfter" : "cut" };
    return Array.from(
      { length: Math.min(added, text.lines - first.number + 1) },
      (_, index): { at: number; mark: Mark } => ({
        at: text.line(first.number + index).from,
        mark: "added",
      }),
    );
  });
}

const cutLine = `linear-gradient(${app.severity.error}, ${app.severity.error})`;

/** Lines changed since opening on green with a bar at the left; a red hairline where lines were removed. */
export const changeMarks: Extension = [
  changeField,
  EditorView.theme({
    [`.cm-line.${CLASSES.added}, .cm-gutterElement.${CLASSES.added}`]: { backgroundColor: app.added },
    [`.cm-lineNumbers .${CLASSES.added}`]: { boxShadow: `inset 3px 0 0 ${app.addedBar}` },
    [`.${CLASSES.cut}`]: { background: `${cutLine} top / 100% 1px no-repeat` },
    [`.${CLASSES.cutAfter}`]: { background: `${cutLine} bottom / 100% 1px no-repeat` },
  }),
];
