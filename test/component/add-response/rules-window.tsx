import { screen, within } from "@testing-library/react";
import { expect } from "vitest";
import { renderOperation } from "../responses/render-operation.tsx";

/** A document whose only operation is tried with rules: its service's response is described. */
export const PEOPLE = `openapi: 3.0.3
info: { title: People, version: '1' }
paths:
  /people:
    get:
      operationId: findPerson
      tags: [people]
      x-service-response: # as the program answers
        type: object
        properties:
          response:
            type: object
            properties:
              status: { type: string }
              count: { type: integer }
              isLast: { type: boolean }
              people: { type: array, items: { type: object, properties: { name: { type: string } } } }
      responses:
        '200': { description: OK }
        '404':
          description: Not Found
        '500':
          description: Failure
`;

/** The same without a description of the service's response. */
export const UNDESCRIBED = PEOPLE.replace(/ {6}x-service[\s\S]*(?= {6}responses:)/, "");

/** With this behind the responses. */
export function withRules(yaml: string, text = PEOPLE): string {
  return `${text}      x-response-rules:\n${yaml}`;
}

/** What stands in the window, by role and name. */
export function rulesWindow() {
  const dialog = screen.getByRole("dialog");
  const rules = within(dialog).getByRole("group", { name: "Rules" });
  const readingOf = (element: HTMLElement): string =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.value
      : (element.textContent ?? "").replaceAll(/[\u00a0\u200b]/g, "");
  const row = (index: number) => {
    const found = within(rules)
      .getAllByRole("textbox", { name: "Rule name" })
      [index]?.closest("[role=group]");
    if (!(found instanceof HTMLElement)) throw new Error(`There is no row ${index}.`);
    const one = within(found);
    return {
      group: found,
      name: one.getByRole("textbox", { name: "Rule name" }),
      field: one.getByRole("combobox", { name: "Field" }),
      operator: one.getByRole("combobox", { name: "Operator" }),
      value: one.getByRole("textbox", { name: "Value" }),
      join: one.getByRole("combobox", { name: "Join" }),
      button: (name: RegExp) => one.getByRole("button", { name }),
    };
  };
  return {
    dialog,
    rules,
    row,
    addRule: within(rules).getByRole("button", { name: "Add Rule" }),
    ok: within(dialog).getByRole("button", { name: "OK" }),
    message: () => within(dialog).getByRole("status").textContent,
    summary: () => readingOf(within(rules).getByRole("textbox", { name: "Summary" })),
    /** The rows as they are read: name, field, operator, value, join. */
    rows: () =>
      within(rules)
        .queryAllByRole("textbox", { name: "Rule name" })
        .map((_, index) => {
          const { name, field, operator, value, join } = row(index);
          return [name, field, operator, value, join].map(readingOf).join("|");
        }),
  };
}

/** Opens the Edit window of a response with the keyboard. */
export async function openEdit(text: string, key = "404", index = 0) {
  const page = renderOperation(text);
  const rows = screen.getAllByRole("row", { name: new RegExp(`^\\S* ?${key}`) });
  const row = rows[index];
  if (row === undefined) throw new Error(`There is no row ${key}.`);
  row.focus();
  await page.user.keyboard("{Enter}");
  return { ...page, ...rulesWindow() };
}

/** What an edit made of a text: the lines that are gone and those that are new. */
export function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let from = 0;
  while (from < old.length && old[from] === now[from]) from++;
  let behind = 0;
  while (behind < Math.min(old.length, now.length) - from && old.at(-1 - behind) === now.at(-1 - behind))
    behind++;
  expect(before).not.toBe(after);
  return [
    ...old.slice(from, old.length - behind).map((line) => `-${line}`),
    ...now.slice(from, now.length - behind).map((line) => `+${line}`),
  ];
}
