import { indentUnit } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
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
