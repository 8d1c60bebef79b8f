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

function indentAfter(before: string, unit: string): string {
  const [all, own = "", items = ""] = /^([ \t]*)((?:- +)*)/.exec(before) ?? [""];
  // What stands under an item's key is indented from the key.
  return isOpening(before.slice(all.length)) ? own + items.replaceAll("-", " ") + unit : own;
}

/** `key:`, alone or with what may stand before a value (a tag, an anchor, the head of a block scalar: YAML 1.2.2 §6.9, §8.1); an open bracket. */
function isOpening(content: string): boolean {
  const words = withoutComment(content)
    .trim()
    .split(/[ \t]+/);
  if (/^[|>][-+\d]*$/.test(words.at(-1) ?? "")) words.pop();
  while (/^[&!]/.test(words.at(-1) ?? "")) words.pop();
  return /[:[{]$/.test(words.at(-1) ?? "");
}

/** What stands before a comment; nothing when a quoted text goes on in the next line. */
function withoutComment(content: string): string {
  let quote = "";
  for (let at = 0; at < content.length; at++) {
    const char = content.charAt(at);
    const previous = content.charAt(at - 1);
    if (quote !== "") {
      if (char === "\\" && quote === '"') at++;
      else if (char === quote) quote = "";
    } else if (char === "#" && /^\s?$/.test(previous)) return content.slice(0, at);
    // Elsewhere it is an apostrophe; two in a quoted text stand for one.
    else if (/["']/.test(char) && /^[\s:,[{']?$/.test(previous)) quote = char;
  }
  return quote === "" ? content : "";
}
