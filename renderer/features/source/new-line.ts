import { indentUnit } from "@codemirror/language";
import { EditorSelection, type StateCommand } from "@codemirror/state";

/** Enter: indents as the line above, and a step deeper behind what opens a map, a list or a text of several lines. */
export const insertNewLine: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const changes = state.changeByRange(({ from, to }) => {
    const line = state.doc.lineAt(from);
    const indent = indentAfter(line.text.slice(0, from - line.from), state.facet(indentUnit));
    const range = EditorSelection.cursor(from + 1 + indent.length);
    return { changes: { from, to, insert: state.lineBreak + indent }, range };
  });
  dispatch(state.update(changes, { scrollIntoView: true, userEvent: "input" }));
  return true;
};

/** `key:`, alone or with what begins a block scalar (YAML 1.2.2 §8.1), also as an item of a list; a bracket that is open. */
const OPENING = /^([ \t]*(?:- +)*)(?:[^\s#].*)?(?::(?:[ \t]+[|>][-+\d]*)?|[{[])[ \t]*$/;

function indentAfter(before: string, unit: string): string {
  const own = /^[ \t]*/.exec(before)?.[0] ?? "";
  const opening = OPENING.exec(before);
  // What stands under an item's key is indented from the key.
  return opening?.[1] === undefined ? own : opening[1].replaceAll("-", " ") + unit;
}
