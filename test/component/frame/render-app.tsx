import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { vi } from "vitest";
import { App } from "../../../renderer/App.tsx";
import { createDesignStore } from "../../../renderer/state/design-store.ts";
import { createViewStore } from "../../../renderer/state/view-store.ts";
import type { DocumentId, Host, OpenResult, ShellCommand } from "../../../shared/host/host.ts";
import { directReader } from "../../support/direct-reader.ts";

/** What jsdom lacks and the panes need: a size, and the means to ask for it. */
export function giveThePageASize(): void {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
  }));
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(800);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(400);
  // The text editor measures its letters.
  Range.prototype.getClientRects = () => document.createElement("p").getClientRects();
}

/** The whole window over real stores, rules and core; the host is a double whose answers a test may change. */
export async function renderApp({ text, ...answers }: { readonly text?: string } & Partial<Host>) {
  const listeners = {
    command: (_command: ShellCommand) => {},
    open: (_result: OpenResult) => {},
    close: () => {},
  };
  const host = {
    kind: "desktop" as const,
    takeInitialDocument: vi.fn(async () => (text === undefined ? null : opened("openapi.yaml", text))),
    chooseDocument: vi.fn(async (): Promise<OpenResult | null> => null),
    openRecent: vi.fn(async (): Promise<OpenResult> => ({ ok: false, name: "", message: "" })),
    openDropped: vi.fn(async (): Promise<OpenResult> => ({ ok: false, name: "", message: "" })),
    listRecent: vi.fn(async () => []),
    look: vi.fn<Host["look"]>(async () => ({ status: "unknown" })),
    readAgain: vi.fn<Host["readAgain"]>(async () => ({ ok: false, name: "", message: "" })),
    readOwnRules: vi.fn<Host["readOwnRules"]>(async () => ({ status: "none" })),
    save: vi.fn<Host["save"]>(async () => ({
      status: "saved",
      version: "2",
      lines: { added: 1, removed: 0 },
    })),
    saveAs: vi.fn<Host["saveAs"]>(async () => null),
    saveExport: vi.fn<Host["saveExport"]>(async () => null),
    drafts: undefined,
    copyText: vi.fn(async () => {}),
    openExternal: vi.fn(async () => {}),
    reportState: vi.fn<Host["reportState"]>(),
    onCommand: (listener: (command: ShellCommand) => void) => {
      listeners.command = listener;
      return () => {};
    },
    onOpenRequest: (listener: (result: OpenResult) => void) => {
      listeners.open = listener;
      return () => {};
    },
    onCloseRequest: (listener: () => void) => {
      listeners.close = listener;
      return () => {};
    },
    closeNow: vi.fn(),
  };
  const services = {
    design: createDesignStore(),
    view: createViewStore(),
    host: { ...host, ...answers },
    reader: directReader,
  };
  const user = userEvent.setup();
  render(<App services={services} />);
  // The right pane is drawn last.
  if (text !== undefined) await screen.findByRole("tab", { name: "Source" });
  return { ...services, host, user, listeners };
}

export function opened(name: string, text: string): OpenResult {
  return { ok: true, document: { id: name as DocumentId, name, folder: "apis", version: "1", text } };
}

/** A promise that the test settles; `Promise.withResolvers` is not in Node 20. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

export const PETS = `openapi: 3.0.3
info:
  title: Pets
  version: '1'
paths:
  /pets:
    get:
      summary: List the pets
      operationId: listPets
      tags: [Animals]
      responses:
        '200':
          description: The pets
        '400':
          description: A wrong question
    post:
      summary: Add a pet
      responses:
        '201':
          description: Created
  /pets/{petId}:
    delete:
      summary: Give a pet away
      responses:
        '204':
          description: No Content
          content:
            application/json:
              schema:
                type: object
`;
