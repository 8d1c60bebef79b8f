import { act, screen, within } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { giveThePageASize, renderApp } from "../frame/render-app.tsx";
import { clickBehind, press, typeKeys } from "./typing.ts";

beforeEach(giveThePageASize);

const PETS = `openapi: 3.0.3
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      responses:
        '200':
          description: How many pets there are
          content:
            application/json:
              schema: {type: integer}
              example: 7 or so
        '404':
          description: Not Found
  /toys:
    get:
      responses:
        '200':
          description: A toy
          content:
            application/json:
              schema: {type: string}
              example: 5
        '404':
          description: Not Found
`;
const findings = () => within(screen.getByRole("region", { name: "Findings" }));
/** Waits until so many warnings of the whole document are counted. */
const countOf = (words: string) =>
  within(screen.getByRole("status", { name: "Document status" })).findByRole("button", { name: words });

it("an example that does not match its schema is told after the document is open, and no more when it is mended in the text", async () => {
  await renderApp({ text: PETS });
  await findings().findByText(/^example-invalid/);
  await countOf("2 warnings");
  clickBehind("example: 7 or so");
  for (const _ of " or so") press("Backspace");
  await countOf("1 warning");
  expect(findings().queryByText(/^example-invalid/)).toBeNull();
  typeKeys("th");
  await findings().findByText(/^example-invalid/);
  await countOf("2 warnings");
});

it("a finding about an example is silenced, and the silence is not called unused", async () => {
  const { design } = await renderApp({ text: PETS });
  await findings().findByText(/^example-invalid/);
  const operation = design.getState().design?.document.operations[0];
  if (operation === undefined) throw new Error("There is no operation.");
  act(() => {
    design.getState().actions.edit([
      {
        type: "silence-findings",
        operation: operation.id,
        rule: "example-invalid",
        reason: "It is meant so",
      },
    ]);
  });
  expect(findings().queryByText(/^silence-stale/)).toBeNull();
  await countOf("1 warning");
  expect(findings().queryByText(/^silence-stale/)).toBeNull();
  // The example is right by now, and nothing is left to silence.
  clickBehind("example: 7 or so");
  for (const _ of " or so") press("Backspace");
  await findings().findByText(/^silence-stale/);
});
