import { screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import type { DocumentId } from "../../../shared/host/host.ts";
import { giveThePageASize, PETS, renderApp } from "./render-app.tsx";

beforeEach(giveThePageASize);

it("goes on with the file that was opened after a copy of it was downloaded", async () => {
  const { user, host } = await renderApp({ text: PETS });
  host.saveAs.mockResolvedValueOnce({
    status: "downloaded",
    document: { id: "copy" as DocumentId, name: "openapi.yaml", folder: "", version: "2" },
  });
  await user.click(screen.getByRole("button", { name: "List the pets" }));
  await user.keyboard("Every pet{Enter}{Control>}{Shift>}s{/Shift}{/Control}");
  await screen.findByText("A copy was downloaded. The open document is still openapi.yaml.");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(host.save).toHaveBeenCalledWith(expect.objectContaining({ id: "openapi.yaml" }));
});
