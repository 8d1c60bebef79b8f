import type { TextRange } from "../../../shared/model/text.ts";
import { printable } from "../printable.ts";
import type { LintedFile } from "./lint-report.ts";

/** How much of a long line is shown, and how much of that stands before the place. */
const WIDTH = 100;
const BEFORE = 40;

/** The line where a place begins, and a line below it that points there. */
export function codeFrame({ positionAt, lineAt }: LintedFile, { start, end }: TextRange): readonly string[] {
  const { line, column } = positionAt(start);
  const last = positionAt(end);
  const text = lineAt(line);
  const from = text.length <= WIDTH ? 0 : Math.max(0, Math.min(column - 1 - BEFORE, text.length - WIDTH));
  const until = Math.min(from + WIDTH, text.length);
  const stop = Math.min(last.line === line ? last.column - 1 : text.length, until);
  const head = from > 0 ? "…" : "";
  const before = printable(head + text.slice(from, column - 1));
  const marked = printable(text.slice(column - 1, stop));
  const tail = printable(text.slice(Math.max(stop, column - 1), until)) + (until < text.length ? "…" : "");
  const number = String(line);
  return [
    `${number} | ${before}${marked}${tail}`,
    // Tabs stay, so that the marks stand below what they mark however wide a tab is.
    `${" ".repeat(number.length)} | ${before.replaceAll(/[^\t]/gu, " ")}${"^".repeat(Math.max(1, [...marked].length))}`,
  ];
}
