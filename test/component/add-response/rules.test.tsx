import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderOperation } from "../responses/render-operation.tsx";
import { openEdit, PEOPLE, rulesWindow, UNDESCRIBED, withRules } from "./rules-window.tsx";

const OK = "{Control>}{Enter}{/Control}";

/** Odd on purpose: comments at every place, every quoting. */
const ODD = withRules(`        # both
        '404': # the person
          # first
          - { name: "Rule 1", field: response/status, operator: starts-with, value: 'SPECIFIED PERSON', join: and } # a
          # second
          - value:   'NOT FOUND'   # b
            "field": "response/status"
            operator: ends-with
            x-note: |
              kept
          # end
        # below
      x-last: 1 # c
`);

describe("a response with two rules", () => {
  it("is built with the keyboard alone, read again as it was written, and taken back", async () => {
    const { user, text, undoNames, undo } = renderOperation(PEOPLE);
    screen.getByRole("button", { name: "Add Response" }).focus();
    await user.keyboard("{Enter}410{Enter}");
    const { rows, summary, addRule, rules, dialog } = rulesWindow();
    for (let tabs = 0; document.activeElement !== addRule && tabs < 12; tabs++) await user.tab();
    await user.keyboard("{Enter}stat{Enter}");
    await user.tab();
    await user.keyboard(
      "{Enter}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}",
    );
    await user.tab();
    await user.keyboard("SPECIFIED PERSON");
    for (let tabs = 0; document.activeElement !== addRule && tabs < 5; tabs++) await user.tab();
    await user.keyboard("{Enter}");
    await user.tab();
    await user.keyboard("{Enter}{End}{ArrowUp}{Enter}");
    await user.tab();
    await user.keyboard("NOT FOUND");
    expect(rows()).toEqual([
      "Rule 1|response/status|starts with|SPECIFIED PERSON|AND",
      "Rule 2|response/status|ends with|NOT FOUND|",
    ]);
    expect(summary()).toBe("Rule 1 AND Rule 2");
    within(rules).getByText(
      'If status starts with "SPECIFIED PERSON" and ends with "NOT FOUND" then send 410.',
    );
    await user.keyboard(OK);
    expect(dialog.isConnected).toBe(false);
    expect(undoNames()).toEqual(["Add 410"]);
    expect(text()).toBe(
      `${PEOPLE.replace("        '500':", "        '410':\n          description: Gone\n        '500':")}      x-response-rules:
        '410':
          - name: Rule 1
            field: response/status
            operator: starts-with
            value: SPECIFIED PERSON
            join: and
          - name: Rule 2
            field: response/status
            operator: ends-with
            value: NOT FOUND
`,
    );
    await user.keyboard("{Enter}");
    const again = rulesWindow();
    expect(again.rows()).toEqual([
      "Rule 1|response/status|starts with|SPECIFIED PERSON|AND",
      "Rule 2|response/status|ends with|NOT FOUND|",
    ]);
    expect(again.ok).toHaveProperty("disabled", true);
    expect(again.message()).toBe("Change the code, the description or the rules of 410.");
    await user.keyboard("{Escape}");
    undo();
    expect(text()).toBe(PEOPLE);
  });
});

describe("the summary and the joins", () => {
  const THREE = withRules(`        '404':
          - { field: response/status, operator: '=', value: A, join: and }
          - { field: response/count, operator: '<', value: 3, join: or }
          - { field: response/isLast, operator: '=', value: 'true' }
`);

  it("show how three rules are grouped; the last one joins nothing", async () => {
    const { user, summary, row, rows, rules, text, undoNames } = await openEdit(THREE);
    expect(summary()).toBe("(Rule 1 AND Rule 2) OR Rule 3");
    const { join } = row(2);
    expect(rows().at(-1)).toBe("Rule 3|response/isLast|=|true|");
    expect(join.getAttribute("aria-disabled")).toBe("true");
    row(0).join.focus();
    await user.keyboard("{Enter}{ArrowDown}{Enter}");
    expect(summary()).toBe("Rule 1 OR Rule 2 OR Rule 3");
    within(rules).getByText('If status is "A" or count is less than 3 or isLast is "true" then send 404.');
    await user.keyboard(OK);
    expect(text()).toBe(THREE.replace("join: and", "join: or"));
    expect(undoNames()).toEqual(["Edit the rules of 404"]);
  });

  it("stay between the rules when one is moved, and the focus on what moved it", async () => {
    const { user, rows, row, text } = await openEdit(THREE);
    expect(row(0).button(/up$/)).toHaveProperty("disabled", true);
    expect(row(2).button(/down$/)).toHaveProperty("disabled", true);
    await user.click(row(2).button(/up$/));
    expect(document.activeElement).toBe(row(1).button(/up$/));
    await user.keyboard("{Enter}");
    expect(rows()).toEqual([
      "Rule 3|response/isLast|=|true|AND",
      "Rule 1|response/status|=|A|OR",
      "Rule 2|response/count|<|3|",
    ]);
    // At the end the button is of no more use.
    expect(document.activeElement).toBe(row(0).button(/down$/));
    await user.keyboard("{Enter}{Enter}");
    expect(rows()).toEqual([
      "Rule 1|response/status|=|A|AND",
      "Rule 2|response/count|<|3|OR",
      "Rule 3|response/isLast|=|true|",
    ]);
    await user.keyboard(OK);
    expect(text()).toBe(THREE);
  });

  it("stay when a rule is removed, and so do the names; the focus goes to the rule that takes its place", async () => {
    const { user, rows, row, text, addRule } = await openEdit(THREE);
    await user.click(row(1).button(/^Remove/));
    expect(rows()).toEqual(["Rule 1|response/status|=|A|AND", "Rule 3|response/isLast|=|true|"]);
    expect(document.activeElement).toBe(row(1).name);
    await user.keyboard(OK);
    expect(text()).toBe(
      THREE.replace(/ +- \{ field: response\/count.*\n/, "").replace(
        "value: 'true' }",
        "value: 'true', name: Rule 3 }",
      ),
    );
    await user.keyboard("{Enter}");
    const again = rulesWindow();
    expect(again.rows()).toEqual(["Rule 1|response/status|=|A|AND", "Rule 3|response/isLast|=|true|"]);
    await user.click(again.row(1).button(/^Remove/));
    expect(document.activeElement).toBe(again.row(0).name);
    await user.click(again.row(0).button(/^Remove/));
    expect(document.activeElement).toBe(again.addRule);
    expect(addRule.isConnected).toBe(false);
  });
});

describe("a rule that lacks something", () => {
  it("keeps OK disabled and is told by name", async () => {
    const { user, rows, row, ok, message, text, addRule } = await openEdit(UNDESCRIBED);
    await user.click(addRule);
    expect(rows()).toEqual(["Rule 1||=||"]);
    expect(message()).toBe("Rule 1 has no field. Fill it in, or remove the rule.");
    await user.keyboard("ret");
    expect(message()).toBe("Rule 1 has no value. Fill it in, or remove the rule.");
    expect(ok).toHaveProperty("disabled", true);
    await user.keyboard(`{Enter}${OK}`);
    expect(text()).toBe(UNDESCRIBED);
    row(0).operator.focus();
    await user.keyboard("{Enter}{End}{Enter}");
    expect(row(0).value).toHaveProperty("disabled", true);
    expect(ok).toHaveProperty("disabled", false);
    await user.keyboard(OK);
    expect(text()).toBe(
      `${UNDESCRIBED}      x-response-rules:\n        '404':\n          - name: Rule 1\n            field: ret\n            operator: exists\n`,
    );
  });

  it("is removed again and leaves nothing to confirm", async () => {
    const { user, row, ok, addRule } = await openEdit(PEOPLE);
    await user.click(addRule);
    await user.click(row(0).button(/^Remove/));
    expect(document.activeElement).toBe(addRule);
    expect(ok).toHaveProperty("disabled", true);
  });

  it("does not keep the rest from being mended when it is incomplete in the document", async () => {
    const before = withRules("        '404': [{ field: response/status, operator: like, value: X }]\n");
    const { user, row, message, ok, text, dialog } = await openEdit(before);
    expect(row(0).operator.textContent).toBe("like");
    await user.type(within(dialog).getByRole("textbox", { name: "Description" }), " here");
    expect(ok).toHaveProperty("disabled", false);
    expect(message()).toContain("has the operator “like”");
    await user.keyboard(OK);
    expect(text()).toBe(before.replace("description: Not Found", "description: Not Found here"));
  });
});

describe("the field and its operators", () => {
  it("lists the fields with their types, found by any part of the path; arrays say why not", async () => {
    const { user, row, addRule } = await openEdit(PEOPLE);
    await user.click(addRule);
    await user.keyboard("{ArrowDown}");
    const listed = () =>
      within(screen.getByRole("listbox"))
        .getAllByRole("option")
        .map(
          (option) => `${option.textContent}${option.getAttribute("aria-disabled") === "true" ? " -" : ""}`,
        );
    expect(listed()).toEqual([
      "responseobject -",
      "response/statusstring",
      "response/countnumber",
      "response/isLastboolean",
      "response/peoplearray: no one value -",
      "response/people/namearray: no one value -",
    ]);
    await user.keyboard("LAST");
    expect(listed()).toEqual(["response/isLastboolean"]);
    await user.keyboard("{Enter}");
    expect(row(0).field).toHaveProperty("value", "response/isLast");
    const operators = async () => {
      row(0).operator.focus();
      await user.keyboard("{Enter}");
      const names = screen.getAllByRole("option").map(({ textContent }) => textContent);
      await user.keyboard("{Escape}");
      return names;
    };
    expect(await operators()).toEqual(["=", "!=", "exists"]);
    await user.clear(row(0).field);
    await user.type(row(0).field, "count{Enter}");
    expect(await operators()).toEqual(["=", "!=", "<", "<=", ">", ">=", "exists"]);
    await user.clear(row(0).field);
    await user.type(row(0).field, "status{Enter}");
    expect(await operators()).toContain("starts with");
  });

  it("leaves a field as it was typed when the list is closed, and says that there is none of the name", async () => {
    const { user, row, addRule, message } = await openEdit(PEOPLE);
    await user.click(addRule);
    await user.keyboard("stat{Escape}");
    await user.type(row(0).value, "A");
    expect(message()).toMatch(/stat/);
    row(0).field.focus();
    await user.keyboard("{Enter}");
    expect(row(0).field).toHaveProperty("value", "stat");
  });

  it("closes an open list with Escape, and not the window", async () => {
    const { user, row, addRule, dialog } = await openEdit(PEOPLE);
    await user.click(addRule);
    await user.keyboard("{ArrowDown}{Escape}");
    expect(screen.queryByRole("listbox")).toBeNull();
    row(0).operator.focus();
    await user.keyboard("{Enter}");
    screen.getByRole("listbox");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(dialog.isConnected).toBe(true);
    expect(document.activeElement).toBe(row(0).operator);
  });

  it("takes what is typed first in place of the field of the rule above", async () => {
    const { user, row, addRule } = await openEdit(ODD);
    await user.click(addRule);
    expect(row(2).field).toHaveProperty("value", "response/status");
    await user.keyboard("coun{Enter}");
    expect(row(2).field).toHaveProperty("value", "response/count");
  });
});

describe("in a document with comments and quotes of all kinds", () => {
  it.each([
    [0, "'SPECIFIED PERSON'", "'SPECIFIED PERSON!'"],
    [1, "'NOT FOUND'", "'NOT FOUND!'"],
  ])("changes the bytes of one value and no other: rule %i", async (index, old, now) => {
    const { user, row, text, undo, undoNames } = await openEdit(ODD);
    await user.type(row(index).value, "!");
    await user.keyboard(OK);
    expect(text()).toBe(ODD.replace(old, now));
    expect(undoNames()).toEqual(["Edit the rules of 404"]);
    undo();
    expect(text()).toBe(ODD);
  });

  it("adds a rule behind the others and leaves them as they are", async () => {
    const { user, addRule, row, text } = await openEdit(ODD);
    await user.click(addRule);
    await user.keyboard("count{Enter}");
    await user.type(row(2).value, "0");
    await user.keyboard(OK);
    expect(text()).toBe(
      ODD.replace(
        "              kept\n",
        `              kept
            join: and
          - name: Rule 3
            field: response/count
            operator: '='
            value: '0'
`,
      ),
    );
  });

  it("removes a rule and leaves the other", async () => {
    const { user, row, text } = await openEdit(ODD);
    await user.click(row(0).button(/^Remove/));
    await user.keyboard(OK);
    expect(text()).toBe(
      ODD.replace(/ +# first\n +- \{ name: "Rule 1".*\n/, "").replace(
        "              kept\n",
        "              kept\n            name: Rule 2\n",
      ),
    );
  });

  it("removes the last rule with its entry, and the last entry with the field", async () => {
    const before = `${ODD.replace("        # below\n", "        '500':\n          - { field: a, operator: exists }\n")}`;
    const { user, row, text, undo } = await openEdit(before);
    await user.click(row(0).button(/^Remove/));
    await user.click(row(0).button(/^Remove/));
    await user.keyboard(OK);
    expect(text()).toContain("      x-response-rules:\n");
    expect(text()).not.toContain("SPECIFIED");
    undo();
    expect(text()).toBe(before);
  });

  it("removes the field with the last entry", async () => {
    const before = withRules("        '404': [{ field: a, operator: exists }]\n");
    const { user, row, text } = await openEdit(before);
    await user.click(row(0).button(/^Remove/));
    await user.keyboard(OK);
    expect(text()).toBe(PEOPLE);
  });

  it("keeps blanks, joins and values that it would not write itself, until they are edited", async () => {
    const before = withRules(`        '404':
          - { name: ' First ', field: ' response/status', operator: exists, value: x }
          - { field: response/status, operator: starts-with, value: ' A ', join: or }
`);
    const { user, row, ok, text, summary } = await openEdit(before);
    expect(ok).toHaveProperty("disabled", true);
    expect(summary()).toBe(" First  AND Rule 2");
    await user.type(row(1).value, "B");
    await user.keyboard(OK);
    expect(text()).toBe(before.replace("' A '", "' A B'"));
  });
});

describe("together with the rest of the window", () => {
  it("renames and changes a rule as one step, and the default follows", async () => {
    const before = ODD.replace("x-last: 1", "x-default-response: '404'");
    const { user, row, dialog, text, undoNames, undo } = await openEdit(before);
    const code = within(dialog).getByRole("combobox", { name: "Response code" });
    await user.clear(code);
    await user.type(code, "410{Enter}");
    await user.type(row(1).value, "!");
    await user.keyboard(OK);
    expect(text()).toBe(
      before
        .replaceAll("'404'", "'410'")
        .replace("description: Not Found", "description: Gone")
        .replace("'NOT FOUND'", "'NOT FOUND!'"),
    );
    expect(undoNames()).toEqual(["Edit 404"]);
    undo();
    expect(text()).toBe(before);
  });

  it("duplicates without the rules, as the copy could never be sent, and takes others", async () => {
    const { user, row: tableRow, text } = renderOperation(ODD);
    await user.click(within(tableRow("404")).getByRole("button", { name: "Duplicate" }));
    const { rows, addRule, row } = rulesWindow();
    expect(rows()).toEqual([]);
    await user.click(addRule);
    await user.keyboard("isLast{Enter}");
    await user.type(row(0).value, "true");
    await user.keyboard(OK);
    expect(text()).toContain(
      `        '400':
          - name: Rule 1
            field: response/isLast
            operator: '='
            value: 'true'
`,
    );
    expect(text()).toContain("'SPECIFIED PERSON'");
  });

  it("shows rules that were left behind for the code that is typed", async () => {
    const before = withRules(
      "        '410': [{ field: response/status, operator: '=', value: GONE }] # left\n",
    );
    const { user, text } = renderOperation(before);
    await user.click(screen.getByRole("button", { name: "Add Response" }));
    const { rows } = rulesWindow();
    await user.keyboard("411{Enter}");
    expect(rows()).toEqual([]);
    await user.clear(screen.getByRole("combobox", { name: "Response code" }));
    await user.type(screen.getByRole("combobox", { name: "Response code" }), "410{Enter}");
    expect(rows()).toEqual(["Rule 1|response/status|=|GONE|"]);
    await user.keyboard(OK);
    expect(text()).toBe(
      before.replace("        '500':", "        '410':\n          description: Gone\n        '500':"),
    );
  });

  it("takes its own rules along over those left behind for the code it gets", async () => {
    const before = withRules(`        '404': [{ field: response/status, operator: '=', value: A }]
        '410': [{ field: response/status, operator: '=', value: B }]
`);
    const { user, dialog, text } = await openEdit(before);
    const code = within(dialog).getByRole("combobox", { name: "Response code" });
    await user.clear(code);
    await user.type(code, "410{Enter}");
    await user.keyboard(OK);
    await user.keyboard("{Enter}");
    expect(rulesWindow().rows()).toEqual(["Rule 1|response/status|=|A|"]);
    expect(text()).not.toContain("value: B");
    expect(text().match(/x-response-rules:\n {8}'410'/)).not.toBeNull();
    expect(text()).not.toContain("'404'");
  });

  it("does not open for an operation that cannot be edited", async () => {
    const before = PEOPLE.replace("responses:\n", "responses: &all\n").concat(
      "  /others:\n    get:\n      responses: *all\n",
    );
    const { user, services, row, text } = renderOperation(before);
    const other = services.design.getState().design?.document.operations[1];
    act(() => services.view.getState().set({ operation: other?.id }));
    row("404").focus();
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("button", { name: "Add Response" })).toHaveProperty("disabled", true);
    expect(text()).toBe(before);
  });
});

describe("a response that is listed twice", () => {
  const TWICE = withRules(
    "        '404': [{ field: response/status, operator: '=', value: A }]\n",
    PEOPLE.replace("        '500':", "        '404':\n          description: Again\n        '500':"),
  );

  it("leaves the rules to the first of them", async () => {
    const { user, rows, addRule, rules, dialog, ok, text } = await openEdit(TWICE, "404", 1);
    expect(rows()).toEqual([]);
    expect(ok).toHaveProperty("disabled", true);
    expect(addRule).toHaveProperty("disabled", true);
    within(rules).getByText(/the first of them has the rules/);
    await user.type(within(dialog).getByRole("textbox", { name: "Description" }), "!");
    await user.keyboard(OK);
    expect(text()).toBe(TWICE.replace("description: Again", "description: Again!"));
  });

  it("takes the rules along where the first gets another code", async () => {
    const { user, dialog, text } = await openEdit(TWICE);
    const code = within(dialog).getByRole("combobox", { name: "Response code" });
    await user.clear(code);
    await user.type(code, "410{Enter}");
    await user.keyboard(OK);
    expect(rulesWindow).toThrow();
    expect(text()).toContain("        '410':\n          - name: Rule 1\n");
    expect(text()).toContain("        '404': [{ field: response/status, operator: '=', value: A }]\n");
  });
});

describe("what cannot be written", () => {
  it.each([
    ["an alias", "      x-response-rules: *rules\n", "is the YAML alias *rules; edit it at its anchor."],
    ["no map", "      x-response-rules: none\n", "is not a map; edit it in the text."],
    ["no list", "      x-response-rules: { '404': { field: a } }\n", "is not a list; edit it in the text."],
  ])("is told in the message line, and nothing is lost: %s", async (_, yaml, sentence) => {
    const shared = PEOPLE.replace("paths:", "x-rules: &rules {}\npaths:");
    const before = `${shared}${yaml}`;
    const { user, row, addRule, message, dialog, ok, text } = await openEdit(before);
    await user.click(addRule);
    await user.keyboard("status{Enter}");
    await user.type(row(0).value, "A");
    await user.keyboard(OK);
    expect(message()).toContain(sentence);
    expect(dialog.isConnected).toBe(true);
    expect(row(0).value).toHaveProperty("value", "A");
    expect(text()).toBe(before);
    await user.type(row(0).value, "B");
    expect(message()).not.toContain(sentence);
    expect(ok).toHaveProperty("disabled", false);
  });
});

it("calls a rule without a name by its place, and keeps names that stand twice", async () => {
  const { user, row, rules, text } = await openEdit(ODD);
  await user.clear(row(0).name);
  within(rules).getByRole("group", { name: "Rule 1" });
  within(rules).getByRole("button", { name: "Remove Rule 1" });
  await user.clear(row(1).name);
  await user.type(row(1).name, "  Rule 1 ");
  await user.keyboard(OK);
  expect(text()).toBe(ODD.replace("              kept\n", "              kept\n            name: Rule 1\n"));
});

it("holds thirty rules", async () => {
  const lines = Array.from(
    { length: 30 },
    (_, index) => `          - { field: response/count, operator: '!=', value: ${index} }\n`,
  );
  const before = withRules(`        '404':\n${lines.join("")}`);
  const { user, rows, row, text } = await openEdit(before);
  expect(rows()).toHaveLength(30);
  await user.click(row(29).button(/^Remove/));
  expect(document.activeElement).toBe(row(28).name);
  await user.type(row(3).value, "00");
  await user.keyboard(OK);
  expect(text()).toBe(
    before.replace("value: 3 }", "value: '300' }").replace(/ +- \{[^}]*value: 29 \}\n/, ""),
  );
}, 60_000);
