import { EditorView } from "@codemirror/view";
import { act, fireEvent, screen } from "@testing-library/react";

export const source = (): HTMLElement => screen.getByRole("textbox", { name: "Source" });

/** The editor behind the text, for what jsdom cannot do: it has no input from keys, and no layout to click at. */
export function editor(): EditorView {
  const view = EditorView.findFromDOM(source());
  if (view === null) throw new Error("no editor");
  return view;
}

/** The text as the editor holds it, what is out of view too. */
export const shownText = (): string => editor().state.doc.toString();

/** Puts the cursor behind words, as a click would. */
export function clickBehind(words: string): void {
  const at = shownText().indexOf(words) + words.length;
  act(() => editor().dispatch({ selection: { anchor: at }, userEvent: "select.pointer" }));
}

/** Types letter by letter where the cursor is. */
export function typeKeys(text: string): void {
  for (const letter of text) insert(letter, "input.type");
}

export function paste(text: string): void {
  insert(text, "input.paste");
}

function insert(text: string, userEvent: string): void {
  const { state } = editor();
  act(() => editor().dispatch({ ...state.replaceSelection(state.toText(text)), userEvent }));
}

/** Presses a key in the text. */
export function press(
  key: string,
  modifiers: { readonly ctrlKey?: true; readonly shiftKey?: true } = {},
): void {
  const keyCode = {
    Enter: 13,
    Backspace: 8,
    Delete: 46,
    End: 35,
    ArrowRight: 39,
    ArrowLeft: 37,
    z: 90,
    f: 70,
  }[key];
  fireEvent.keyDown(source(), { key, keyCode, ...modifiers });
}
