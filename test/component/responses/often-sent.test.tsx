import { act, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderOperation } from "./render-operation.tsx";

const PET = `openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets/{id}:
    get:
      security:
        - key: []
      responses:
        '200':
          description: The pet
`;
const BUSY = PET.replace(
  "    get:\n",
  "    put:\n      requestBody: { content: { application/json: {} } }\n",
);

const list = () => screen.getByRole("list", { name: "Often also sent" });
const lines = () => within(list()).getAllByRole("listitem");

it("tells the codes that are missing, why, and where it is written", () => {
  renderOperation(PET);
  expect(lines().map((line) => line.textContent)).toEqual([
    "401It needs credentials, which can be missing or wrong.Unauthorized · RFC 9110 §15.5.2Add 401",
    "403The caller can be known and still not be allowed to do this.Forbidden · RFC 9110 §15.5.4Add 403",
    "404The path names one resource, which may not exist.Not Found · RFC 9110 §15.5.5Add 404",
  ]);
});

it("adds one as one step, with its headers, and goes to its row", async () => {
  const { user, row, text, undoNames, undo } = renderOperation(PET);
  await user.click(screen.getByRole("button", { name: "Add 401" }));
  expect(undoNames()).toEqual(["Add 401"]);
  expect(text()).toContain(
    "'401':\n          description: Unauthorized\n          headers:\n            WWW-Authenticate:",
  );
  expect(document.activeElement).toBe(row("401"));
  expect(row("401")).toHaveProperty("ariaSelected", "true");
  expect(lines()).toHaveLength(2);
  act(() => undo());
  expect(text()).toBe(PET);
  expect(lines()).toHaveLength(3);
});

it("is one line while there are more than three, and opens with the keyboard", async () => {
  const { user } = renderOperation(BUSY);
  const head = screen.getByRole("button", { name: /^Often also sent/ });
  expect(head.textContent).toBe(
    "Often also sent: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 415 Unsupported Media Type",
  );
  expect(head.getAttribute("aria-expanded")).toBe("false");
  expect(screen.queryByRole("list", { name: "Often also sent" })).toBeNull();
  head.focus();
  await user.keyboard("{Enter}");
  expect(head.getAttribute("aria-expanded")).toBe("true");
  await user.keyboard("{Tab}{Enter}");
  expect(lines()).toHaveLength(4);
});

it("stays closed once it was put away, in the next operation too", async () => {
  const { user, services } = renderOperation(
    `${PET}    delete:\n      responses:\n        '204':\n          description: Gone\n`,
  );
  await user.click(screen.getByRole("button", { name: "Often also sent" }));
  const next = services.design.getState().design?.document.operations[1];
  expect(next?.method).toBe("delete");
  act(() => services.view.getState().set({ operation: next?.id }));
  const head = screen.getByRole("button", { name: /^Often also sent: 404/ });
  expect(head.getAttribute("aria-expanded")).toBe("false");
});

it("says nothing where nothing is missing, and nothing of what cannot be edited", () => {
  renderOperation(
    PET.replace("get:\n", "get:\n      security: []\n")
      .replace("/{id}", "")
      .replace("      security:\n        - key: []\n", ""),
  );
  expect(screen.queryByRole("button", { name: /Often also sent/ })).toBeNull();
});

it("says nothing while the text cannot be read", () => {
  const { services } = renderOperation(PET);
  act(() => {
    services.design.getState().actions.type([{ start: 0, end: 0, text: "{" }], { time: 0 });
  });
  expect(screen.queryByRole("button", { name: /Often also sent/ })).toBeNull();
});

it("leads an empty set to its first response", async () => {
  const { user, row } = renderOperation(
    PET.replace("/{id}", "")
      .replace(/ {6}security:\n.*\n/, "")
      .replace(/responses:[\s\S]*/, "responses: {}\n"),
  );
  await user.click(
    within(screen.getByRole("list", { name: "Usually sent" })).getByRole("button", { name: "Add 200" }),
  );
  expect(row("200").textContent).toContain("OK");
});
