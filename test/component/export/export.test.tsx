import { act, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ExportPanel } from "../../../renderer/features/export/ExportPanel.tsx";
import type { ExportResult } from "../../../shared/host/host.ts";
import { operationId, renderFeature } from "../../support/render-feature.tsx";

const text = `openapi: 3.0.3
info:
  title: Shelf
  version: '1'
paths:
  /books/{id}:
    get:
      summary: A book
      responses:
        '200':
          description: The book
`;

function open(saveResult: ExportResult | null = { status: "saved" }) {
  const copyText = vi.fn(async (_text: string) => {});
  const saveExport = vi.fn(async (_request: unknown) => saveResult);
  const page = renderFeature(<ExportPanel />, { text, host: { copyText, saveExport } });
  return { ...page, copyText, saveExport };
}

function openOperation(saveResult?: ExportResult | null) {
  const page = open(saveResult);
  act(() => page.view.getState().set({ operation: operationId(page, "GET") }));
  return page;
}

describe("ExportPanel", () => {
  it("says what to do while no operation is selected", () => {
    open();
    expect(screen.getByText("No operation is selected")).toBeDefined();
  });

  it("copies the responses in the document's format and says so", async () => {
    const { user, view, copyText } = openOperation();
    expect(screen.getByRole("button", { name: "YAML", pressed: true })).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(copyText).toHaveBeenCalledWith("responses:\n  '200':\n    description: The book\n");
    expect(view.getState().toast).toMatchObject({ message: "Copied.", tone: "done" });
  });

  it("saves the operation as JSON under a name that tells what it is", async () => {
    const { user, saveExport } = openOperation();
    await user.click(screen.getByRole("button", { name: "Operation" }));
    await user.click(screen.getByRole("button", { name: "JSON" }));
    await user.click(screen.getByRole("button", { name: "Save…" }));
    expect(saveExport).toHaveBeenCalledTimes(1);
    const [request] = saveExport.mock.calls[0] ?? [];
    expect(request).toMatchObject({ name: "get-books-id-operation.json", text: expect.any(String) });
    expect(screen.getByRole("textbox", { name: "Export as get-books-id-operation.json" })).toBeDefined();
  });

  it("shows the mapping of z/OS Connect, with what is lost", async () => {
    const { user, saveExport } = openOperation();
    await user.click(screen.getByRole("button", { name: "z/OS mapping" }));
    expect(screen.queryByRole("button", { name: "JSON" })).toBeNull();
    const losses = screen.getByRole("list", { name: "What is lost" });
    expect([...losses.children].map(({ textContent }) => textContent)).toEqual([
      "200 has no rules, so that it gets no condition and is never sent.",
      "No response is the default: where no condition is true, z/OS Connect sends none of them.",
    ]);
    await user.click(screen.getByRole("button", { name: "Save…" }));
    expect(saveExport.mock.calls[0]?.[0]).toMatchObject({
      name: "response_mapping.yaml",
      text: "---\nversion: 1\nresponse_200.yaml:\n  httpStatusCode: 200\n",
    });
  });

  it.each<[ExportResult | null, { message: string; tone: string } | undefined]>([
    [{ status: "saved" }, { message: "The export is saved.", tone: "done" }],
    [
      { status: "downloaded" },
      { message: "get-books-id-responses.yaml is among your downloads.", tone: "done" },
    ],
    [
      { status: "failed", message: "The disk is full." },
      { message: "The disk is full.", tone: "failed" },
    ],
    [null, undefined],
  ])("tells how saving went: %j", async (result, toast) => {
    const { user, view } = openOperation(result);
    await user.click(screen.getByRole("button", { name: "Save…" }));
    const shown = view.getState().toast;
    expect(shown && { message: shown.message, tone: shown.tone }).toEqual(toast);
  });
});
