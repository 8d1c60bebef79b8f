import { type EditedLines, editedLines } from "../../shared/source/edited-lines.ts";
import { useLaterDesign } from "./context.tsx";
import type { OpenDesign } from "./open-design.ts";

/** What differs from the text as it was opened, and of which version of the text that is said. */
export interface ChangedLines {
  readonly textVersion: number;
  readonly lines: readonly EditedLines[];
}

const NONE: ChangedLines = { textVersion: 0, lines: [] };
/** Many components ask for the same; a document that was closed is not kept. */
const known = new WeakMap<OpenDesign, ChangedLines>();

/** The lines of the open document that are not as they were when it was opened; told after what is typed is on the screen. */
export function useChangedLines(): ChangedLines {
  const design = useLaterDesign();
  return design === undefined ? NONE : changedLines(design);
}

function changedLines(design: OpenDesign): ChangedLines {
  const { textVersion, openedText, sinceOpened } = design;
  const changed = known.get(design) ?? { textVersion, lines: editedLines(openedText, sinceOpened) };
  known.set(design, changed);
  return changed;
}
