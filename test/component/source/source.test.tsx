import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SourcePanel } from "../../../renderer/features/source/SourcePanel.tsx";
import { selectionAt } from "../../../renderer/features/source/selection-at.ts";
import { operationId, renderFeature } from "../../support/render-feature.tsx";
import { source } from "./typing.ts";

const text = `openapi: 3.0.3
info: { title: Shelf, version: '1' }
paths:
  /books:
    get:
      summary: Books
      responses:
        '200': { description: The books }
        '204': { description: None, content: { text/plain: {} } }
    delete:
      responses:
        '204': { description: Gone }
`;

const linesOf = (selector: string) =>
  [...source().querySelectorAll(selector)].map((line) => line.textContent.trim());

describe("SourcePanel", () => {
  it("shows the text", () => {
    renderFeature(<SourcePanel />, { text });
    expect(linesOf(".cm-line").join("\n")).toContain("'200': { description: The books }");
    expect(source().getAttribute("aria-readonly")).toBeNull();
  });

  it("marks the lines changed since the document was opened, until they are undone", () => {
    const page = renderFeature(<SourcePanel />, { text });
    const operation = operationId(page, "GET");
    const { actions } = page.design.getState();
    act(() => {
      actions.edit([
        { type: "add-response", operation, key: "404", response: { description: "Not Found" } },
        { type: "remove-response", target: { operation: operationId(page, "DELETE"), key: "204" } },
      ]);
    });
    expect(linesOf(".cm-line-added").join(" ")).toContain("'404'");
    expect(linesOf(".cm-line").join("\n")).not.toContain("Gone");
    act(() => actions.undo());
    expect(linesOf(".cm-line-added, .cm-line-cut")).toEqual([]);
    expect(linesOf(".cm-line").join("\n")).toContain("Gone");
  });

  it("underlines findings in their severity and marks their lines", () => {
    renderFeature(<SourcePanel />, { text });
    expect(linesOf(".cm-finding-error")).toContain("content");
    expect(screen.getAllByRole("img", { name: "Error", hidden: true }).length).toBeGreaterThan(0);
  });

  it("keeps the focus where it is when the selection changes", () => {
    const page = renderFeature(
      <>
        <input aria-label="Elsewhere" />
        <SourcePanel />
      </>,
      { text },
    );
    screen.getByRole("textbox", { name: "Elsewhere" }).focus();
    act(() => page.view.getState().set({ operation: operationId(page, "DELETE") }));
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Elsewhere" }));
  });
});

describe("selectionAt", () => {
  const at = (words: string) => {
    const { design } = renderFeature(null, { text });
    const open = design.getState().design;
    return open && selectionAt(open.document, text.indexOf(words));
  };

  it("finds the response around a place", () => {
    expect(at("The books")).toEqual({ operation: "GET /books", response: { key: "200", occurrence: 0 } });
    expect(at("Gone")).toEqual({ operation: "DELETE /books", response: { key: "204", occurrence: 0 } });
  });

  it("finds the operation outside its responses, and nothing outside operations", () => {
    expect(at("summary")).toEqual({ operation: "GET /books", response: undefined });
    expect(at("info")).toBeUndefined();
  });
});
