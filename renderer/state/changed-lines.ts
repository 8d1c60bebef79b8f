import { diffLines, type LineDiff } from "../../shared/source/diff-lines.ts";
import { useDesign } from "./context.tsx";
import { rememberLast } from "./derived.ts";

const changedLines = rememberLast(diffLines);
const NOTHING: LineDiff = diffLines("", "");

/** What changed in the open document since it was opened. */
export function useChangedLines(): LineDiff {
  const openedText = useDesign((state) => state.design?.openedText);
  const text = useDesign((state) => state.design?.history.text);
  return openedText === undefined || text === undefined ? NOTHING : changedLines(openedText, text);
}
