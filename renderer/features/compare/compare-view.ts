import { standardKeymap } from "@codemirror/commands";
import { Change, goToNextChunk, goToPreviousChunk, MergeView } from "@codemirror/merge";
import type { Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { editsBetween } from "../../../shared/source/edits-between.ts";
import { MONO } from "../../theme/theme.ts";
import { app, codeAppearance, readOnlyText } from "../source/code-appearance.ts";

interface CompareOptions {
  readonly parent: HTMLElement;
  readonly left: ComparedText;
  readonly right: ComparedText;
  readonly format: "yaml" | "json";
  /** Whether long stretches that do not differ are folded away. */
  readonly isFolded: boolean;
}

interface ComparedText {
  /** The accessible name. */
  readonly name: string;
  readonly text: string;
}

export interface CompareView {
  /** How many stretches of lines differ. */
  readonly count: number;
  /** Goes to the difference after or before the cursor; past the last one comes the first again. */
  readonly go: (to: "next" | "previous") => void;
  readonly destroy: () => void;
}

/** Two texts side by side, to read, with what differs marked. */
export function createCompareView({ parent, left, right, format, isFolded }: CompareOptions): CompareView {
  const side = ({ name, text }: ComparedText) => ({ doc: text, extensions: extensionsOf(name, format) });
  const view = new MergeView({
    parent,
    a: side(left),
    b: side(right),
    ...(isFolded ? { collapseUnchanged: { margin: 3, minSize: 4 } } : {}),
    // The package's own search compares letters of the whole text, which is slow on megabytes.
    diffConfig: { override: changesBetween },
  });
  return {
    count: view.chunks.length,
    go: (to) => {
      (to === "next" ? goToNextChunk : goToPreviousChunk)(view.b);
      view.b.focus();
    },
    destroy: () => view.destroy(),
  };
}

/** The differences of two texts as the package wants them. */
export function changesBetween(before: string, after: string): readonly Change[] {
  let shift = 0;
  return editsBetween(before, after).map(({ start, end, text }) => {
    const change = new Change(start, end, start + shift, start + shift + text.length);
    shift += text.length - (end - start);
    return change;
  });
}

function extensionsOf(name: string, format: "yaml" | "json"): Extension {
  return [
    codeAppearance(format),
    appearance,
    lineNumbers(),
    drawSelection(),
    EditorView.lineWrapping,
    readOnlyText(name),
    keymap.of(standardKeymap),
  ];
}

/** A line below leaves the text its contrast. */
const changedText = (colour: string) => `linear-gradient(${colour}, ${colour}) bottom / 100% 2px no-repeat`;
const colours = (side: "a" | "b", line: string, strong: string) => ({
  [`&.cm-merge-${side} .cm-changedLine`]: { backgroundColor: line },
  [`&.cm-merge-${side} .cm-changedText`]: { background: changedText(strong) },
  [`&.cm-merge-${side} .cm-changedLineGutter`]: { background: strong },
});

const appearance = EditorView.theme({
  ".cm-content": { fontFamily: MONO },
  ...colours("a", app.status.server.weak, app.severity.error),
  ...colours("b", app.added, app.addedBar),
  ".cm-collapsedLines": {
    color: app.dim,
    background: app.accentWeak,
    padding: "4px 12px",
    "&:before, &:after": { content: '""' },
  },
});
