import { act } from "@testing-library/react";
import { expect, it } from "vitest";
import { applyFix, applySafe } from "../../../renderer/features/findings/apply-fix.ts";
import { checkWhole } from "../../../shared/rules/engine.ts";
import { renderFeature } from "../../support/render-feature.tsx";

const path = (name: string) => `  /${name}:
    get:
      responses:
        '404':
          description: No such thing
          content: {text/plain: {schema: {type: string}}}
`;
const PETS = `openapi: 3.0.3
info: {title: Pets, version: '1'}
paths:
${["cats", "dogs", "fish"].map(path).join("")}`;

function setUp() {
  const services = renderFeature(null, { text: PETS });
  const { actions, design } = services.design.getState();
  const text = () => services.design.getState().design?.text.toString() ?? "";
  const [finding] = design === undefined ? [] : checkWhole(design.document, { profile: "zos-connect" });
  const fix = finding?.fixes[0];
  if (finding === undefined || fix === undefined) throw new Error("There is nothing to extract.");
  const type = (words: string, into: string, at = 0) => {
    const start = text().indexOf(words, at);
    act(() => actions.type([{ start, end: start + words.length, text: into }], { time: 0 }));
  };
  return { services, finding, fix, text, type };
}

it("a fix of the whole document is made of the document as it is", () => {
  const { services, finding, fix, text, type } = setUp();
  expect(finding.rule).toBe("component-candidate");
  type("info: {title: Pets", "# a line more\ninfo: {title: Pets");
  act(() => applyFix(services, finding, fix));
  expect(text().match(/\$ref/g)).toHaveLength(3);
});

it("one that was made for what is there no more does nothing, so that what was typed stays", () => {
  const { services, finding, fix, text, type } = setUp();
  type("No such thing", "MY NEW WORDS", text().indexOf("dogs"));
  const typed = text();
  act(() => applyFix(services, finding, fix));
  act(() => applySafe(services, [finding], "Fix all safe"));
  expect(text()).toBe(typed);
  expect(typed).toContain("MY NEW WORDS");
});

it("the second click of two does nothing", () => {
  const { services, finding, fix, text } = setUp();
  act(() => applyFix(services, finding, fix));
  const fixed = text();
  act(() => applyFix(services, finding, fix));
  expect(text()).toBe(fixed);
  expect(services.view.getState().toast).toBeUndefined();
});
