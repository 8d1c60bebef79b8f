import type { ResponseChoice } from "../state/view-store.ts";

/** The id of a row's element, so that focus can be given to it from anywhere. */
export function rowId({ key, occurrence }: ResponseChoice): string {
  return `response-${key}-${occurrence}`;
}

/** The id of the button that adds a response: where focus goes when no row is left. */
export const addResponseButtonId = "add-response-button";

export function rowOf(choice: ResponseChoice | undefined): HTMLElement | null {
  return choice === undefined ? null : document.getElementById(rowId(choice));
}

/** Gives focus to the row, else to the button above the rows. */
export function focusResponse(choice: ResponseChoice | undefined): void {
  (rowOf(choice) ?? document.getElementById(addResponseButtonId))?.focus();
}
