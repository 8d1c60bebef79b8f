import { ThemeProvider } from "@mui/material/styles";
import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { expect } from "vitest";
import type { Services } from "../../renderer/state/context.tsx";
import { createDesignStore } from "../../renderer/state/design-store.ts";
import { ServicesProvider } from "../../renderer/state/ServicesProvider.tsx";
import { createViewStore, type ViewState } from "../../renderer/state/view-store.ts";
import { theme } from "../../renderer/theme/theme.ts";
import type { Host } from "../../shared/host/host.ts";
import type { OperationId } from "../../shared/model/operation.ts";
import { directReader } from "./direct-reader.ts";

// jsdom lays nothing out; CodeMirror measures what it shows and is content with nothing.
Range.prototype.getClientRects = () => Object.assign([], { item: () => null });

/** A part of the window over real stores, rules and documents; only the world outside the page is a double. */
export function renderFeature(
  element: ReactNode,
  { text, host, view = {} }: { text: string; host?: Partial<Host>; view?: Partial<ViewState> },
) {
  const services: Services = {
    design: createDesignStore(),
    view: createViewStore(),
    host: fakeHost(host),
    reader: directReader,
  };
  const problem = services.design
    .getState()
    .actions.open({ name: "api.yaml", folder: "" }, text, { isSaved: true });
  expect(problem).toBeUndefined();
  services.view.getState().set(view);
  const user = userEvent.setup();
  render(
    <ServicesProvider services={services}>
      <ThemeProvider theme={theme}>{element}</ThemeProvider>
    </ServicesProvider>,
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
  const answers: Partial<Host> = { drafts: undefined, ...known };
  return new Proxy(answers, {
    get: (target, name) =>
      name in target
        ? Reflect.get(target, name)
        : () => {
            throw new Error(`host.${String(name)} was called`);
          },
  }) as Host;
}
