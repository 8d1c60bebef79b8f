/** The id of the element around the list, so that focus can be given to its current line from anywhere. */
export const findingsId = "findings";

/** Gives focus to the finding that Tab would reach, else to the region: where one goes on when a line is gone. */
export function focusFindings(): void {
  const list = document.getElementById(findingsId);
  const line = list?.querySelector<HTMLElement>("[data-line][tabindex='0']");
  (line ?? list?.closest("section"))?.focus({ preventScroll: true });
}
