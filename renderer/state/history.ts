import type { TextEdit } from "../../shared/model/text.ts";
import { growthOf, invertEdits } from "../../shared/source/apply-edits.ts";
import { composeEdits } from "../../shared/source/compose-edits.ts";
import type { SourceText } from "../../shared/source/source-text.ts";

/** One undoable step; it keeps its edits, not the texts, so that many steps on a 10 MB document cost little. */
export interface Step {
  /** As the person would name it: "Add 404". */
  readonly label: string;
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
  /** Set while keys that follow may join the step. */
  readonly typing?: Typing;
}

/** What the last keys did, and where: the next ones join them when they go on there. */
interface Typing {
  readonly kind: "insert" | "delete";
  readonly start: number;
  readonly end: number;
  readonly time: number;
}

/** The steps that lead back and forth; pure, so it is tested as data. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** How a text was typed: what decides whether it belongs to the step before. */
export interface Keys {
  /** In milliseconds, on a clock of the caller's. */
  readonly time: number;
  /** Whether it begins a step in any case: the cursor was put elsewhere, a text was pasted. */
  readonly isApart?: boolean;
}

/** The pause, in milliseconds, after which keys begin a new step. */
const PAUSE = 500;

export const noHistory: History = { past: [], future: [] };

/** Puts a step of edits of `text` behind the last one. */
export function record(
  history: History,
  text: SourceText,
  label: string,
  edits: readonly TextEdit[],
): History {
  return push(history, { label, edits, inverse: invertEdits(text, edits) });
}

/** The same for what was typed, named only when a step begins: keys that go on where the last ones stopped, without a pause, join their step. */
export function recordTyped(
  history: History,
  text: SourceText,
  label: () => string,
  edits: readonly TextEdit[],
  keys: Keys,
): History {
  const typing = typingOf(edits, keys);
  const inverse = invertEdits(text, edits);
  const last = history.past.at(-1);
  if (!last || !typing || keys.isApart || history.future.length > 0 || !goesOn(last.typing, typing, edits)) {
    return push(history, { label: label(), edits, inverse, ...(typing && { typing }) });
  }
  const lengthBefore = text.length - growthOf(last.edits);
  const joined: Step = {
    label: last.label,
    edits: composeEdits(lengthBefore, last.edits, edits),
    inverse: composeEdits(text.length + growthOf(edits), inverse, last.inverse),
    typing,
  };
  return { past: [...history.past.slice(0, -1), joined], future: [] };
}

/** The history after undo; undefined when there is no step. */
export function undo({ past, future }: History): History | undefined {
  const step = past.at(-1);
  // Keys that follow its redo are no part of it.
  return step && { past: past.slice(0, -1), future: [closed(step), ...future] };
}

/** The history after redo; undefined when there is no step. */
export function redo({ past, future }: History): History | undefined {
  const [step, ...later] = future;
  return step && { past: [...past, step], future: later };
}

function push({ past }: History, step: Step): History {
  return { past: [...past, step], future: [] };
}

function closed({ label, edits, inverse }: Step): Step {
  return { label, edits, inverse };
}

/** undefined for what no other keys join: several places, and anything with a line end. */
function typingOf(edits: readonly TextEdit[], { time }: Keys): Typing | undefined {
  const [edit] = edits;
  if (edit === undefined || edits.length > 1 || edit.text.includes("\n")) return undefined;
  const kind = edit.text === "" ? "delete" : "insert";
  return { kind, start: edit.start, end: edit.start + edit.text.length, time };
}

function goesOn(last: Typing | undefined, next: Typing, [edit]: readonly TextEdit[]): boolean {
  if (last === undefined || edit === undefined || last.kind !== next.kind || next.time - last.time > PAUSE)
    return false;
  // Backspace takes what stands before the place, Delete what stands behind it.
  if (next.kind === "delete") return edit.end === last.start || edit.start === last.start;
  // An input method writes again what it wrote last.
  return edit.end === last.end && edit.start >= last.start;
}
