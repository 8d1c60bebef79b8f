import { type EditedLines, editedLines } from "../../shared/source/edited-lines.ts";
import { useLaterDesign } from "./context.tsx";
import { rememberLast } from "./derived.ts";
import type { OpenDesign } from "./open-design.ts";

/** What differs from the text as it was opened, and of which version of the text that is said. */
export interface ChangedLines {
  readonly textVersion: number;
  readonly lines: readonly EditedLines[];
}

const changedLines = rememberLast(
  (design: OpenDesign | undefined, _unused: undefined): ChangedLines =>
    design === undefined
      ? { textVersion: 0, lines: [] }
      : { textVersion: design.textVersion, lines: editedLines(design.openedText, design.sinceOpened) },
);

/** The lines of the open document that are not as they were when it was opened; told after what is typed is on the screen. */
export function useChangedLines(): ChangedLines {
  return changedLines(useLaterDesign(), undefined);
}
