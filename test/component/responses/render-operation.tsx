import { ThemeProvider } from "@mui/material/styles";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect } from "vitest";
import { Dialogs } from "../../../renderer/features/dialogs/Dialogs.tsx";
import { OperationView } from "../../../renderer/features/responses/OperationView.tsx";
import type { Services } from "../../../renderer/state/context.tsx";
import { createDesignStore } from "../../../renderer/state/design-store.ts";
import { ServicesProvider } from "../../../renderer/state/ServicesProvider.tsx";
import { createViewStore } from "../../../renderer/state/view-store.ts";
import { theme } from "../../../renderer/theme/theme.ts";
import type { Host } from "../../../shared/host/host.ts";
import type { ProfileId } from "../../../shared/rules/profiles.ts";
import { directReader } from "../../support/direct-reader.ts";
import { giveThePageASize } from "../frame/render-app.tsx";

export const PETS = `openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        '200':
          description: The pets
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Pets'
        '404':
          description: Not Found
        '500':
          $ref: '#/components/responses/Failure'
components:
  schemas:
    Pets: { type: array, items: { type: object } }
  responses:
    Failure:
      description: Something broke
`;

/** The operation and its window over real stores, rules and edits; only the host is a double. */
export function renderOperation(text = PETS, profile: ProfileId = "zos-connect") {
  giveThePageASize();
  const copied: string[] = [];
  const host: Host = {
    kind: "desktop",
    takeInitialDocument: async () => null,
    chooseDocument: async () => null,
    openRecent: async () => ({ ok: false, name: "", message: "" }),
    openDropped: async () => ({ ok: false, name: "", message: "" }),
    listRecent: async () => [],
    look: async () => ({ status: "unknown" }),
    readAgain: async () => ({ ok: false, name: "", message: "" }),
    readOwnRules: async () => ({ status: "none" }),
    save: async () => ({ status: "saved", version: "2", lines: { added: 1, removed: 0 } }),
    saveAs: async () => null,
    saveExport: async () => null,
    drafts: undefined,
    copyText: async (copy) => {
      copied.push(copy);
    },
    openExternal: async () => {},
    reportState: () => {},
    onCommand: () => () => {},
    onOpenRequest: () => () => {},
    onCloseRequest: () => () => {},
    closeNow: () => {},
  };
  const services: Services = {
    design: createDesignStore(),
    view: createViewStore(),
    host,
    reader: directReader,
  };
  const { actions } = services.design.getState();
  const problem = actions.open({ name: "pets.yaml", folder: "" }, text, { isSaved: true });
  expect(problem).toBeUndefined();
  services.view.getState().set({
    profile,
    operation: services.design.getState().design?.document.operations[0]?.id,
  });
  render(
    <ServicesProvider services={services}>
      <ThemeProvider theme={theme}>
        <OperationView />
        <Dialogs />
      </ThemeProvider>
    </ServicesProvider>,
  );
  return {
    user: userEvent.setup(),
    services,
    copied,
    text: () => services.design.getState().design?.text.toString() ?? "",
    undoNames: () => services.design.getState().design?.history.past.map(({ label }) => label) ?? [],
    undo: actions.undo,
    redo: actions.redo,
    rows: () => screen.getAllByRole("row").slice(1),
    row: (key: string) => screen.getByRole("row", { name: new RegExp(`^${key}`) }),
  };
}
