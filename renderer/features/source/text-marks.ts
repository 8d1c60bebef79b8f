import type { SourceProblem, TextEdit } from "../../../shared/model/text.ts";
import type { PlacedFinding } from "../../../shared/rules/finding-place.ts";
import { offsetAfter } from "../../../shared/source/map-offset.ts";
import type { SourceText } from "../../../shared/source/source-text.ts";
import { lineEndOf, lineStartOf } from "../../../shared/source/text-lines.ts";
import type { TextMark } from "./finding-marks.ts";

/** The findings as marks. @param pending leads from the document that they are about to the text that is shown */
export function findingsAsMarks(
  findings: readonly PlacedFinding[],
  pending: readonly TextEdit[],
): readonly TextMark[] {
  return findings.map(({ place, severity, message, rule, source }) => ({
    place: { start: offsetAfter(pending, place.start), end: offsetAfter(pending, place.end) },
    severity,
    message,
    origin: `${rule} · ${source}`,
  }));
}

/** Why a text cannot be read as a mark: from its place to the end of the line, or the whole line where nothing follows. */
export function problemAsMark(text: SourceText, problem: SourceProblem | undefined): TextMark | undefined {
  if (problem?.offset === undefined) return undefined;
  const { offset, message, advice } = problem;
  const end = lineEndOf(text, offset);
  const isRest = text.slice(offset, end).trim() !== "";
  const line = lineStartOf(text, offset);
  const indent = text.slice(line, end).search(/\S|$/);
  const start = isRest ? offset : line + indent;
  return {
    place: { start, end },
    severity: "error",
    message: `${message} ${advice}`,
    origin: "Cannot be read",
  };
}
