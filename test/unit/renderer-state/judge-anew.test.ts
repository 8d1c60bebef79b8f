import { expect, it } from "vitest";
import { createDesignStore } from "../../../renderer/state/design-store.ts";
import { judgeBy } from "../../../renderer/state/judge-anew.ts";
import { judgingOf } from "../../../renderer/state/judging.ts";
import type { Scheduler } from "../../../renderer/state/scheduler.ts";
import { createViewStore } from "../../../renderer/state/view-store.ts";
import { memoryOf } from "../../../shared/rules/memory.ts";
import { createFakeScheduler, createSlowScheduler } from "../../support/fake-scheduler.ts";

const PETS = `openapi: 3.0.3
info: {title: Pets, version: '1'}
paths:
  /cats: {get: {responses: {'200': {description: The cats}}}}
  /dogs: {get: {responses: {'200': {description: The dogs}}}}
`;
const LARGE = `${PETS}# ${"x".repeat(400_000)}\n`;

function setUp(text: string, time: Partial<Scheduler> = {}) {
  const design = createDesignStore();
  const view = createViewStore();
  const scheduler = createFakeScheduler();
  const file = { name: "pets.yaml", folder: "" };
  const { actions } = design.getState();
  actions.open(file, text, { isSaved: true });
  view.getState().set({ profile: "openapi" });
  return {
    design,
    actions,
    choose: (profile: "strict" | "zalando" | "openapi") =>
      judgeBy({ design, view }, { profile }, { ...scheduler, ...time }),
    pass: () => scheduler.advance(1),
    chosen: () => view.getState().profile,
    judging: () => judgingOf(view.getState()).profile,
    /** Whether all that is shown of the document is known by now. */
    isKnown: () => {
      const { design: open } = design.getState();
      if (open === undefined) throw new Error("Nothing is open.");
      const { withExamples, wholes } = memoryOf({ ...judgingOf(view.getState()), version: "3.0" });
      return withExamples.documents.has(open.document) && wholes.has(open.document);
    },
  };
}

it("a document is judged by another profile at once", () => {
  const { choose, judging } = setUp(PETS);
  choose("strict");
  expect(judging()).toBe("strict");
});

it("a large one shows the choice at once, and what is found by it when all of it is known", () => {
  const { choose, chosen, judging, pass, isKnown } = setUp(LARGE);
  choose("strict");
  expect([chosen(), judging()]).toEqual(["strict", "openapi"]);
  pass();
  expect(judging()).toBe("strict");
  expect(isKnown()).toBe(true);
});

it("the last of two choices counts, and the one that was there before is there at once", () => {
  const { choose, judging, pass } = setUp(LARGE);
  choose("strict");
  choose("zalando");
  expect(judging()).toBe("openapi");
  pass();
  expect(judging()).toBe("zalando");
  choose("strict");
  choose("zalando");
  expect(judging()).toBe("zalando");
  pass();
  expect(judging()).toBe("zalando");
});

it("what is edited meanwhile is known too", () => {
  const { choose, judging, pass, isKnown, actions } = setUp(LARGE);
  choose("strict");
  const start = LARGE.indexOf("cats}");
  actions.type([{ start, end: start + 4, text: "lions" }], { time: 0 });
  pass();
  expect(judging()).toBe("strict");
  expect(isKnown()).toBe(true);
});

it("each operation has a task of its own when each takes long", () => {
  const { waiting, ...slow } = createSlowScheduler();
  const { choose, judging } = setUp(LARGE, slow);
  choose("strict");
  let tasks = 0;
  for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
    expect(judging()).toBe("openapi");
    task();
    tasks++;
  }
  expect(judging()).toBe("strict");
  // Two operations, the operations together, and what concerns the document.
  expect(tasks).toBeGreaterThanOrEqual(4);
});
