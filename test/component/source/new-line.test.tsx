import { indentUnit } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { expect, test, vi } from "vitest";
import { insertNewLine } from "../../../renderer/features/source/new-line.ts";

test.each([
  ["a value keeps the indentation", "  a: 1", "  "],
  ["a key opens a level", "paths:", "  "],
  ["a quoted key", "        '400':", "          "],
  ["a key in a list", "  - name:", "      "],
  ["a text of several lines", "  description: |-", "    "],
  ["an item of a list", "  - name: a", "  "],
  ["a bracket", '  "get": {', "    "],
  ["a comment that ends so", "  # as follows:", "  "],
  ["a value with such a comment", "  type: string # as follows:", "  "],
  ["an item with such a comment", "  - # note:", "  "],
  ["a key with a comment", "  get: # all", "    "],
  ["a folded text with a comment", "  description: > # folded", "    "],
  ["an anchor", "  schema: &pet", "    "],
  ["a tag", "  - schema: !!map", "      "],
  ["a tag and a text of several lines", "  summary: !!str |", "    "],
  ["an alias", "  schema: *pet", "  "],
  ["a quoted number sign", "  'a #1': {", "    "],
  ["quotes in quotes", `  'it''s #1 "':`, "    "],
  ["an escaped quote", String.raw`  "a \" #1": [`, "    "],
  ["an apostrophe and a comment", "  it's: # as follows", "    "],
  ["JSON without spaces", '  {"a":"x #1","b":{', "    "],
  ["a quoted text that goes on", "  description: 'as follows:", "  "],
  ["a link in a text", "  see http://a", "  "],
  ["nothing", "", ""],
])("Enter behind %s", (_what, line, indent) => {
  const text = `${line}\nnext: 1`;
  let state = EditorState.create({
    doc: text,
    selection: { anchor: line.length },
    extensions: indentUnit.of("  "),
  });
  insertNewLine({
    state,
    dispatch: (transaction) => {
      state = transaction.state;
    },
  });
  expect(state.doc.toString()).toBe(`${line}\n${indent}\nnext: 1`);
  expect(state.selection.main.head).toBe(line.length + 1 + indent.length);
});

test("Enter writes nothing where nothing may be written", () => {
  const state = EditorState.create({ doc: "paths:", extensions: EditorState.readOnly.of(true) });
  const dispatch = vi.fn();
  expect(insertNewLine({ state, dispatch })).toBe(false);
  expect(dispatch).not.toHaveBeenCalled();
});
