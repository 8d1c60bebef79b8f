import { type EditedLines, editedLines } from "../../shared/source/edited-lines.ts";
import { useDesign } from "./context.tsx";
import { rememberLast } from "./derived.ts";

const changedLines = rememberLast(editedLines);
const NOTHING: readonly EditedLines[] = [];

/** The lines of the open document that are not as they were when it was opened. */
export function useChangedLines(): readonly EditedLines[] {
  const openedText = useDesign((state) => state.design?.openedText);
  const edits = useDesign((state) => state.design?.sinceOpened);
  return openedText === undefined || edits === undefined ? NOTHING : changedLines(openedText, edits);
}
