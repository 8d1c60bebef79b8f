import { ThemeProvider } from "@mui/material/styles";
import { cleanup, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";
import { type Services, ServicesContext } from "../../renderer/state/context.tsx";
import { createDesignStore } from "../../renderer/state/design-store.ts";
import { createViewStore } from "../../renderer/state/view-store.ts";
import { theme } from "../../renderer/theme/theme.ts";
import type { Host } from "../../shared/host/host.ts";
import type { OperationId } from "../../shared/model/operation.ts";

// jsdom lays nothing out; CodeMirror measures what it shows and is content with nothing.
Range.prototype.getClientRects = () => Object.assign([], { item: () => null });

/** A part of the window over real stores, rules and documents; only the world outside the page is a double. */
export function renderFeature(element: ReactNode, { text, host }: { text: string; host?: Partial<Host> }) {
  const services: Services = {
    design: createDesignStore(),
    view: createViewStore(),
    host: fakeHost(host),
  };
  const problem = services.design
    .getState()
    .actions.open({ name: "api.yaml", folder: "" }, text, { isSaved: true });
  expect(problem).toBeUndefined();
  const user = userEvent.setup();
  render(
    <ServicesContext value={services}>
      <ThemeProvider theme={theme}>{element}</ThemeProvider>
    </ServicesContext>,
  );
  return { ...services, user };
}

/** The id of the first operation whose name starts so. */
export function operationId({ design }: Pick<Services, "design">, start: string): OperationId {
  const found = design.getState().design?.document.operations.find(({ id }) => id.startsWith(start));
  if (found === undefined) throw new Error(`no operation ${start}`);
  return found.id;
}

/** What a test did not expect to be called fails it. */
function fakeHost(known: Partial<Host> = {}): Host {
  return new Proxy(known, {
    get: (target, name) =>
      Reflect.get(target, name) ??
      (() => {
        throw new Error(`host.${String(name)} was called`);
      }),
  }) as Host;
}

/** Fails each test of the file that writes an error to the console. */
export function failOnConsoleError(): void {
  let spy: MockInstance<typeof console.error>;
  beforeEach(() => {
    spy = vi.spyOn(console, "error");
  });
  afterEach(() => {
    const { calls } = spy.mock;
    spy.mockRestore();
    // A hook that fails keeps the ones after it from running.
    cleanup();
    expect(calls).toEqual([]);
  });
}
