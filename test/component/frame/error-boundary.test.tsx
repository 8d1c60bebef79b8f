import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ErrorBoundary } from "../../../renderer/features/frame/ErrorBoundary.tsx";
import { directReader } from "../../support/direct-reader.ts";
import { giveThePageASize, PETS, renderApp } from "./render-app.tsx";

describe("a part of the window that fails", () => {
  it("leaves the text to be saved, and the window to be shown again", async () => {
    giveThePageASize();
    const { design, view, host } = await renderApp({ text: PETS });
    // React reports each caught fault; here it is the subject.
    const report = vi.spyOn(console, "error").mockImplementation(() => {});
    let isBroken = true;
    const Part = () => {
      if (isBroken) throw new Error("It cannot be drawn.");
      return <p>All is well</p>;
    };
    render(
      <ErrorBoundary services={{ design, view, host, reader: directReader }}>
        <Part />
      </ErrorBoundary>,
    );
    report.mockReset();
    const user = userEvent.setup();
    expect(screen.getByRole("alert").textContent).toContain("It cannot be drawn.");
    await user.click(screen.getByRole("button", { name: "Save the text as…" }));
    expect(host.saveAs).toHaveBeenCalledWith(expect.objectContaining({ name: "openapi.yaml", text: PETS }));
    isBroken = false;
    await user.click(screen.getByRole("button", { name: "Show the window again" }));
    expect(screen.getByText("All is well")).toBeDefined();
  });
});
