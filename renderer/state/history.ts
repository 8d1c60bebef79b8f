import type { TextEdit } from "../../shared/model/text.ts";
import { applyEdits, invertEdits } from "../../shared/source/apply-edits.ts";

/** One undoable step; it keeps its edits, not the texts, so that many steps on a 10 MB document cost little. */
export interface Step {
  /** As the person would name it: "Add 404". */
  readonly label: string;
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
}

/** A text and the steps that lead back and forth; pure, so it is tested as data. */
export interface History {
  readonly text: string;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export function startHistory(text: string): History {
  return { text, past: [], future: [] };
}

/** Makes a step of the edits; edits that change nothing make no step. */
export function record(history: History, label: string, edits: readonly TextEdit[]): History {
  const text = applyEdits(history.text, edits);
  if (text === history.text) return history;
  const step: Step = { label, edits, inverse: invertEdits(history.text, edits) };
  return { text, past: [...history.past, step], future: [] };
}

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    text: applyEdits(history.text, step.inverse),
    past: history.past.slice(0, -1),
    future: [step, ...history.future],
  };
}

export function redo(history: History): History {
  const [step, ...future] = history.future;
  if (step === undefined) return history;
  return { text: applyEdits(history.text, step.edits), past: [...history.past, step], future };
}
