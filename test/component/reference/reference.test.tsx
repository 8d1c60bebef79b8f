import { act, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { CodePage } from "../../../renderer/features/reference/CodePage.tsx";
import { ReferencePanel } from "../../../renderer/features/reference/ReferencePanel.tsx";
import { operationId, renderFeature } from "../../support/render-feature.tsx";

const text = `openapi: 3.0.3
info: { title: Shelf, version: '1' }
paths:
  /books:
    get:
      responses:
        '200': { description: The books }
        '401':
          description: Sign in
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Error' }
    post:
      responses:
        '201': { description: Created }
        '401': { description: Unauthorized }
        '420': { description: Slower }
components:
  schemas:
    Error: { type: object }
`;

function open() {
  const page = renderFeature(<ReferencePanel />, { text });
  const select = (operation: string, key?: string) =>
    act(() =>
      page.view.getState().set({
        operation: operationId(page, operation),
        response: key === undefined ? undefined : { key, occurrence: 0 },
      }),
    );
  return { ...page, select };
}

const lookUp = () => screen.getByRole("searchbox", { name: "Look up a code" });
const page = (name: string) => within(screen.getByRole("article", { name }));

describe("ReferencePanel", () => {
  it("tells apart what is found in a code that stands twice", () => {
    const page = renderFeature(<ReferencePanel />, {
      text: text.replace(
        "        '200': { description: The books }\n",
        "        '200': { description: '' }\n".repeat(2),
      ),
      view: { profile: "strict" },
    });
    act(() =>
      page.view
        .getState()
        .set({ operation: operationId(page, "GET"), response: { key: "200", occurrence: 0 } }),
    );
    expect(screen.getAllByText(/empty/)).toHaveLength(2);
  });

  it("lists all codes by class while none is selected", () => {
    open();
    expect(
      within(screen.getByRole("list", { name: "Success" })).getAllByRole("button")[0]?.textContent,
    ).toMatch(/^200OK/);
    expect(screen.getByRole("list", { name: "Server error" })).toBeDefined();
  });

  it("shows what the selected response is here, with its findings, and where else the code is", async () => {
    const { select, user, view } = open();
    select("GET", "401");
    const here = page("401 Unauthorized");
    expect(here.getByText("Sign in")).toBeDefined();
    expect(here.getByText("Error as application/json · no headers")).toBeDefined();
    expect(here.getByText(/401 asks for credentials, but no security requirement applies/)).toBeDefined();
    expect(here.getByText("2 of 2 operations list it.")).toBeDefined();

    await user.click(here.getByRole("button", { name: "POST /books" }));
    expect(view.getState().operation).toBe("POST /books");
    expect(view.getState().response).toEqual({ key: "401", occurrence: 0 });
  });

  it("follows a look-alike, and comes back to the selection with the next one", async () => {
    const { select, user } = open();
    select("GET", "401");
    await user.click(page("401 Unauthorized").getByRole("button", { name: "403 Forbidden" }));
    expect(page("403 Forbidden").getByText("No operation lists it.")).toBeDefined();
    select("GET", "200");
    expect(screen.getByRole("article", { name: "200 OK" })).toBeDefined();
  });

  it("finds a code by words with the keyboard alone", async () => {
    const { user, select } = open();
    select("GET", "200");
    await user.type(lookUp(), "forb");
    expect(screen.getByRole("list", { name: "Codes found" }).textContent).toMatch(/^403Forbidden/);
    await user.keyboard("{Enter}");
    expect(screen.getByRole("article", { name: "403 Forbidden" })).toBeDefined();
    expect((lookUp() as HTMLInputElement).value).toBe("");
  });

  it("says what clients make of a number that is not registered", async () => {
    const { user } = open();
    await user.type(lookUp(), "299");
    expect(screen.getByText("299 is not in the registry")).toBeDefined();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("article", { name: "299" }).textContent).toContain(
      "A client that does not know 299 treats it as 200 OK",
    );
  });

  it("names the registered code that says the same as a known unregistered one", async () => {
    const { select, user } = open();
    select("POST", "420");
    await user.click(page("420").getByRole("button", { name: "429 Too Many Requests" }));
    expect(screen.getByRole("article", { name: "429 Too Many Requests" })).toBeDefined();
  });

  it("opens the Add Response window for a code that the operation does not have", async () => {
    const { select, user, view } = open();
    select("POST");
    await user.type(lookUp(), "201{Enter}");
    expect(screen.queryByRole("button", { name: "Add to this operation" })).toBeNull();
    await user.type(lookUp(), "404{Enter}");
    await user.click(screen.getByRole("button", { name: "Add to this operation" }));
    expect(view.getState().dialog).toEqual({ kind: "add-response", code: "404" });
  });

  it("goes to the list of all codes and back by choosing", async () => {
    const { select, user } = open();
    select("GET", "200");
    await user.click(screen.getByRole("button", { name: "All codes" }));
    await user.click(screen.getByRole("button", { name: /^404/ }));
    expect(screen.getByRole("article", { name: "404 Not Found" })).toBeDefined();
  });
});

describe("CodePage", () => {
  it.each([
    ["default", "default Any other response", "neither the code itself nor its range"],
    ["4XX", "4XX Client error", "Stands for the codes from 400 to 499"],
    ["600", "600", "600 is no key for a response"],
    ["550", "550 Permission Denied", "treats it as 500 Internal Server Error"],
    ["204", "204 No Content", "None is possible."],
    ["100", "100 Continue", "the toolkit takes no 1xx codes"],
  ])("has a page for %s", (statusKey, name, words) => {
    renderFeature(<CodePage statusKey={statusKey} operation={undefined} />, { text });
    expect(screen.getByRole("article", { name }).textContent).toContain(words);
  });

  it("opens the specification outside the window", async () => {
    const openExternal = vi.fn(async () => {});
    const { user } = renderFeature(<CodePage statusKey="404" operation={undefined} />, {
      text,
      host: { openExternal },
    });
    await user.click(screen.getByRole("link", { name: "RFC 9110 §15.5.5" }));
    expect(openExternal).toHaveBeenCalledWith("https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5");
  });

  it("hands a chosen code to a dialog and offers nothing that would leave it", async () => {
    const onChoose = vi.fn();
    const { user, view } = renderFeature(
      <CodePage statusKey="401" operation={undefined} onChoose={onChoose} />,
      { text },
    );
    await user.click(screen.getByRole("button", { name: "403 Forbidden" }));
    expect(onChoose).toHaveBeenCalledWith(403);
    expect(view.getState().referenceCode).toBeUndefined();
    expect(screen.queryByRole("button", { name: "GET /books" })).toBeNull();
  });
});
