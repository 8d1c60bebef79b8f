import { describe, expect, it } from "vitest";
import { type History, noHistory, recordTyped, redo, undo } from "../../../renderer/state/history.ts";
import type { TextEdit } from "../../../shared/model/text.ts";
import { applyEdits } from "../../../shared/source/apply-edits.ts";

/** A text that is typed into, without a page. */
function writer(start: string) {
  let text = start;
  let history: History = noHistory;
  return {
    key: (edit: TextEdit, time: number, isApart = false) => {
      history = recordTyped(history, text, () => `at ${edit.start}`, [edit], { time, isApart });
      text = applyEdits(text, [edit]);
    },
    undo: () => {
      const step = history.past.at(-1);
      text = applyEdits(text, step?.inverse ?? []);
      history = undo(history) ?? history;
    },
    redo: () => {
      text = applyEdits(text, history.future[0]?.edits ?? []);
      history = redo(history) ?? history;
    },
    text: () => text,
    steps: () => history.past.map(({ label }) => label),
  };
}

const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });
const remove = (start: number, end: number): TextEdit => ({ start, end, text: "" });

describe("keys that follow one another", () => {
  it("are one step", () => {
    const page = writer("abc");
    page.key(insert(3, "d"), 0);
    page.key(insert(4, "e"), 400);
    page.key(insert(5, "f"), 900);
    expect(page.steps()).toEqual(["at 3"]);
    page.undo();
    expect(page.text()).toBe("abc");
    page.redo();
    expect(page.text()).toBe("abcdef");
  });

  it("are one step for Backspace and for Delete", () => {
    const page = writer("abcdef");
    page.key(remove(2, 3), 0);
    page.key(remove(1, 2), 10);
    page.key(remove(1, 2), 20);
    expect(page.steps()).toEqual(["at 2"]);
    page.undo();
    expect(page.text()).toBe("abcdef");
  });

  it("are one step where an input method writes its word again", () => {
    const page = writer("");
    page.key(insert(0, "n"), 0);
    page.key({ start: 0, end: 1, text: "に" }, 10);
    page.key({ start: 0, end: 1, text: "日本" }, 20);
    expect(page.steps()).toEqual(["at 0"]);
    page.undo();
    expect(page.text()).toBe("");
  });
});

describe("a new step begins", () => {
  it.each<[string, TextEdit, number, boolean]>([
    ["after a pause", insert(2, "y"), 501, false],
    ["at another place", insert(0, "y"), 10, false],
    ["where the cursor was put there anew", insert(2, "y"), 10, true],
    ["with a line end", insert(2, "\n"), 10, false],
    ["with Backspace after letters", remove(1, 2), 10, false],
  ])("%s", (_, edit, time, isApart) => {
    const page = writer("a");
    page.key(insert(1, "x"), 0);
    page.key(edit, time, isApart);
    expect(page.steps()).toHaveLength(2);
    page.undo();
    expect(page.text()).toBe("ax");
  });

  it("after a line end", () => {
    const page = writer("");
    page.key(insert(0, "\n"), 0);
    page.key(insert(1, "x"), 1);
    expect(page.steps()).toHaveLength(2);
  });

  it("after undo and after redo", () => {
    const page = writer("");
    page.key(insert(0, "a"), 0);
    page.undo();
    page.key(insert(0, "b"), 1);
    page.undo();
    page.redo();
    page.key(insert(1, "c"), 2);
    expect(page.steps()).toEqual(["at 0", "at 1"]);
  });
});
