import { act, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { undo } from "../../../renderer/actions/undo.ts";
import { OperationView } from "../../../renderer/features/responses/OperationView.tsx";
import { SourcePanel } from "../../../renderer/features/source/SourcePanel.tsx";
import { TextProblemBanner } from "../../../renderer/features/source/TextProblemBanner.tsx";
import { followDocument } from "../../../renderer/state/follow-document.ts";
import type { OperationId } from "../../../shared/model/operation.ts";
import { renderFeature } from "../../support/render-feature.tsx";
import { giveThePageASize } from "../frame/render-app.tsx";
import { clickBehind, editor, paste, press, shownText, source, typeKeys } from "./typing.ts";

const TEXT = `openapi: 3.0.3
info:
  title: Shelf
  version: '1'
paths:
  /books:
    get:
      summary: Books
      responses:
        '200':
          description: The books
        '204':
          description: None
    delete:
      responses:
        '204':
          description: Gone
`;
const GET = "GET /books" as OperationId;

function renderBoth(text = TEXT) {
  const page = renderFeature(
    <>
      <OperationView />
      <TextProblemBanner />
      <SourcePanel />
    </>,
    { text, view: { operation: GET } },
  );
  const opened = () => {
    const open = page.design.getState().design;
    if (open === undefined) throw new Error("nothing is open");
    return open;
  };
  return {
    ...page,
    opened,
    text: () => opened().text.toString(),
    steps: () => opened().history.past.map(({ label }) => label),
    undo: () => act(() => undo.run(page)),
    redo: () => act(() => page.design.getState().actions.redo()),
    edit: (key: string) =>
      act(() => {
        page.design
          .getState()
          .actions.edit([{ type: "add-response", operation: GET, key, response: { description: key } }]);
      }),
  };
}

describe("typing in the text", () => {
  it("shows in the form, as one step with a name", () => {
    const page = renderBoth();
    clickBehind("The books");
    typeKeys(" of the shelf");
    expect(screen.getByText("The books of the shelf")).toBeDefined();
    expect(page.steps()).toEqual(["Typing in GET /books"]);
    expect(page.text()).toBe(shownText());
  });

  it("is undone and done again with what the form did, in one order", () => {
    const page = renderBoth();
    clickBehind("The books");
    typeKeys("!");
    page.edit("404");
    clickBehind("summary: Books");
    typeKeys("?");
    expect(page.steps()).toEqual(["Typing in GET /books", "Add 404", "Typing in GET /books"]);
    page.undo();
    expect(shownText()).toContain("summary: Books\n");
    page.undo();
    expect(shownText()).not.toContain("404");
    page.undo();
    expect(shownText()).toBe(TEXT);
    page.redo();
    page.redo();
    expect(shownText()).toContain("The books!");
    expect(shownText()).toContain("404");
  });

  it("makes a paste, and what is typed elsewhere, steps of their own", () => {
    const page = renderBoth();
    clickBehind("The books");
    typeKeys("ab");
    clickBehind("The books");
    typeKeys("c");
    paste(" pasted");
    expect(page.steps()).toHaveLength(3);
    expect(shownText()).toContain("The booksc pastedab");
  });

  it("keeps the indentation on Enter", () => {
    renderBoth();
    clickBehind("description: None");
    press("Enter");
    typeKeys("x-a: 1");
    expect(shownText()).toContain("          description: None\n          x-a: 1\n");
  });

  it("leaves Tab to move the focus on", () => {
    renderBoth();
    clickBehind("description: None");
    press("Tab");
    expect(shownText()).toBe(TEXT);
  });

  it("puts the cursor where undo changed something", () => {
    const page = renderBoth();
    clickBehind("The books");
    typeKeys("!");
    act(() => source().focus());
    clickBehind("title: Shelf");
    page.undo();
    expect(editor().state.selection.main.head).toBe(TEXT.indexOf("The books") + "The books".length);
  });
});

describe("a text that cannot be read", () => {
  it("is told with its place, and leaves the form as it was, to read only", async () => {
    const page = renderBoth();
    clickBehind("title: Shelf");
    typeKeys(" {a: b}: [");
    const banner = screen.getByRole("status", { name: "Problem of the text" });
    expect(banner.textContent).toMatch(/Line \d+, column \d+/);
    expect(banner.textContent).toContain("last good state");
    expect(screen.getByText("The books")).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Add Response" }).disabled).toBe(true);
    expect(screen.queryByRole("button", { name: "Books" })).toBeNull();
    expect(source().querySelector(".cm-finding-error")).not.toBeNull();
    page.view.getState().set({ tab: "reference" });
    await page.user.click(screen.getByRole("button", { name: /^Go to line/ }));
    expect(page.view.getState().tab).toBe("source");
    expect(document.activeElement).toBe(source());
    expect(editor().state.selection.main.head).toBe(page.opened().problem?.offset);
  });

  it("recovers with the first key that mends it", () => {
    const page = renderBoth();
    clickBehind("title: Shelf");
    typeKeys(" {a: b}: [");
    clickBehind("title: Shelf {a: b}: [");
    for (let count = 0; count < 10; count++) press("Backspace");
    expect(shownText()).toBe(TEXT);
    expect(screen.queryByRole("status", { name: "Problem of the text" })).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Add Response" }).disabled).toBe(false);
    expect(page.opened().sinceSaved).toEqual([]);
  });

  it("recovers by undo", () => {
    const page = renderBoth();
    clickBehind("title: Shelf");
    paste(" {a: b}: [");
    expect(screen.getByRole("status", { name: "Problem of the text" })).toBeDefined();
    page.undo();
    expect(screen.queryByRole("status", { name: "Problem of the text" })).toBeNull();
    expect(shownText()).toBe(TEXT);
  });

  it("still selects in the form where the cursor is put", () => {
    const page = renderBoth();
    clickBehind("title: Shelf");
    typeKeys(" {a: b}: [");
    clickBehind("description: Gone");
    expect(page.view.getState().operation).toBe("DELETE /books");
    expect(page.view.getState().response).toEqual({ key: "204", occurrence: 0 });
  });
});

describe("a text that was opened broken", () => {
  const BROKEN = TEXT.replace("description: Gone", "description: [Gone");

  function openBroken(text = BROKEN) {
    const page = renderBoth();
    followDocument(page);
    const { actions } = page.design.getState();
    const broken = { name: "broken.yaml", folder: "" };
    const problem = actions.open(broken, text, { isSaved: true });
    if (problem === undefined) throw new Error("it is read");
    act(() => actions.openAsText(broken, text, { isSaved: true, problem }));
    act(() => source().focus());
    return page;
  }

  it("takes what is typed after the key that mends it at the same place, and selects the operation there", () => {
    const page = openBroken();
    clickBehind("[Gone");
    typeKeys("] # mended");
    expect(shownText()).toBe(BROKEN.replace("[Gone", "[Gone] # mended"));
    expect(page.text()).toBe(shownText());
    expect(page.view.getState().operation).toBe("DELETE /books");
  });

  it("stays where it is typed in when its first operation is selected for want of one there", () => {
    const page = openBroken(TEXT.replace("title: Shelf", "title: [Shelf"));
    clickBehind("[Shelf");
    typeKeys("] # mended");
    expect(shownText()).toContain("title: [Shelf] # mended\n");
    expect(page.view.getState().operation).toBe(GET);
  });

  it("shows what is selected in the form afterwards", () => {
    const page = openBroken(TEXT.replace("title: Shelf", "title: [Shelf"));
    clickBehind("[Shelf");
    typeKeys("]");
    act(() => page.view.getState().set({ operation: "DELETE /books" as OperationId }));
    expect(shownText().slice(editor().state.selection.main.head)).toMatch(/^delete:/);
  });
});

describe("a document with CRLF", () => {
  const CRLF = TEXT.replaceAll("\n", "\r\n");

  it("gets CRLF for Enter and for what is pasted", () => {
    const page = renderBoth(CRLF);
    clickBehind("description: None");
    press("Enter");
    paste("x-a: 1\n          x-b: 2");
    const added = "\r\n          x-a: 1\r\n          x-b: 2\r\n";
    expect(page.text()).toBe(CRLF.replace("description: None\r\n", `description: None${added}`));
    page.undo();
    page.undo();
    expect(page.text()).toBe(CRLF);
  });

  it("never parts a carriage return from its line feed", () => {
    const page = renderBoth(CRLF);
    clickBehind("description: None");
    press("End");
    typeKeys("!");
    expect(page.text()).toBe(CRLF.replace("None", "None!"));
    press("Delete");
    expect(page.text()).toContain("None!    delete");
    expect(page.text().replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    page.undo();
    clickBehind("description: None!\r\n");
    press("Backspace");
    expect(page.text()).toContain("None!    delete");
    expect(page.text().replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
});

describe("what comes from elsewhere", () => {
  it("is taken over when the file was reloaded, and can be undone", () => {
    const page = renderBoth();
    const onDisk = TEXT.replace("The books", "All books").replace("Gone", "Away");
    act(() => page.design.getState().actions.reload(onDisk, page.opened().file, "Reload from disk"));
    expect(shownText()).toBe(onDisk);
    expect(page.steps()).toEqual(["Reload from disk"]);
    page.undo();
    expect(shownText()).toBe(TEXT);
  });

  it("leaves the cursor where it is while something else is typed in the form", () => {
    const page = renderBoth();
    clickBehind("description: Gone");
    act(() => page.view.getState().set({ operation: GET }));
    act(() => source().focus());
    clickBehind("title: Shelf");
    typeKeys("!");
    expect(editor().state.selection.main.head).toBe(TEXT.indexOf("title: Shelf") + "title: Shelf!".length);
    expect(page.steps()).toEqual(["Typing in info/title"]);
  });
});

describe("a finding", () => {
  // Only the lines in view are in the page.
  beforeEach(giveThePageASize);

  it("that is clicked selects its field and its line, and leaves the focus", async () => {
    const page = renderBoth(TEXT.replace("description: None", "description: None\n          content: {}"));
    const link = screen.getAllByTitle("Show 204")[0];
    if (link === undefined) throw new Error("no finding");
    await page.user.click(link);
    const { response } = page.view.getState();
    expect(page.view.getState().sourcePlace).toBeUndefined();
    const { head } = editor().state.selection.main;
    expect(shownText().slice(head)).toMatch(new RegExp(`^'${response?.key}'`));
    expect(document.activeElement).not.toBe(source());
  });

  it("that is clicked while another tab is open leaves nothing behind for the text of later", async () => {
    const text = TEXT.replace("description: None", "description: None\n          content: {}");
    const page = renderFeature(<OperationView />, { text, view: { operation: GET, tab: "reference" } });
    const link = screen.getAllByTitle("Show 204")[0];
    if (link === undefined) throw new Error("no finding");
    await page.user.click(link);
    expect(page.view.getState().response).toEqual({ key: "204", occurrence: 0 });
    expect(page.view.getState().sourcePlace).toBeUndefined();
  });

  it("without a row opens the text at its place", async () => {
    const text = TEXT.replace(/ {8}'200'[\s\S]*?None\n/, "        '404':\n          description: None\n");
    const page = renderFeature(<OperationView />, { text, view: { operation: GET, tab: "reference" } });
    const link = screen.getAllByTitle("Show in the text")[0];
    if (link === undefined) throw new Error("no finding");
    await page.user.click(link);
    const { tab, areTabsOpen, sourcePlace } = page.view.getState();
    expect({ tab, areTabsOpen }).toEqual({ tab: "source", areTabsOpen: true });
    expect(text.slice(sourcePlace?.range.start)).toMatch(/^(get|responses|'404')/);
  });
});
