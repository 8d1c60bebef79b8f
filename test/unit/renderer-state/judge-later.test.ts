import { setImmediate } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { createDesignStore } from "../../../renderer/state/design-store.ts";
import { findingsOfWhole } from "../../../renderer/state/findings-of-whole.ts";
import { judgeLater } from "../../../renderer/state/judge-later.ts";
import { judgingOf } from "../../../renderer/state/judging.ts";
import type { Scheduler } from "../../../renderer/state/scheduler.ts";
import { createViewStore } from "../../../renderer/state/view-store.ts";
import { checkByOperation } from "../../../shared/rules/engine.ts";
import { placeOf } from "../../../shared/rules/finding-place.ts";
import { directReader } from "../../support/direct-reader.ts";
import { createFakeScheduler, createSlowScheduler } from "../../support/fake-scheduler.ts";

const operation = (name: string, schema: string, example: string, more = "") => `  /${name}:
    get:
      responses:
        '200':
          description: The ${name}
          content:
            application/json: {schema: ${schema}, example: ${example}}
        '404': {description: Not Found}
${more}`;
const SILENCE = `      x-response-findings:
        - {rule: example-invalid, reason: It is meant so}
`;
const PETS = `openapi: 3.0.3
info: {title: Pets, version: '1'}
paths:
${operation("cats", "{type: integer}", "seven")}${operation("dogs", "{$ref: '#/components/schemas/Count'}", "many")}${operation("fish", "{type: string}", "one", SILENCE)}${operation("mice", "{type: string}", "one")}components:
  schemas:
    Count: {type: integer}
`;

const UNUSED = `  responses:
    Gone: {description: Gone}
`;
const LARGE = `${PETS}${UNUSED}# ${"x".repeat(400_000)}\n`;

function setUp(reader = directReader, time: Partial<Scheduler> = {}, text = PETS) {
  const design = createDesignStore();
  const view = createViewStore();
  view.getState().set({ profile: "openapi" });
  const scheduler = createFakeScheduler();
  const stop = judgeLater({ design, view, reader }, { ...scheduler, ...time });
  const { actions } = design.getState();
  actions.open({ name: "pets.yaml", folder: "" }, text, { isSaved: true });
  const open = () => {
    const { design: now } = design.getState();
    if (now === undefined) throw new Error("Nothing is open.");
    return now;
  };
  return {
    design,
    view,
    scheduler,
    stop,
    actions,
    open,
    /** Time for the person to see what was done, and more. */
    wait: async () => {
      scheduler.advance(1000);
      await setImmediate();
      scheduler.advance(1000);
    },
    /** What the window tells of examples, and of silences. */
    told: () => {
      const { profile } = view.getState();
      return [...checkByOperation(open().document, { profile, examples: "known" }).values()]
        .flat()
        .filter(({ rule }) => rule === "example-invalid" || rule === "silence-stale")
        .map((finding) => `${finding.rule} ${finding.operation}`);
    },
    /** What the window tells of the document as a whole, and where it leads. */
    toldOfWhole: () =>
      findingsOfWhole(open(), judgingOf(view.getState())).map((finding) => {
        const { start, end } = placeOf(open().document, finding);
        return `${finding.rule} ${open().text.slice(start, end)}`;
      }),
    /** Types words in the place of others. */
    type: (words: string, text: string) => {
      const start = open().text.indexOf(words);
      actions.type([{ start, end: start + words.length, text }], { time: 0 });
    },
  };
}

const CATS = "example-invalid GET /cats";
const DOGS = "example-invalid GET /dogs";
const STALE = "silence-stale GET /fish";

describe("the examples of a document that is opened", () => {
  it("are judged after it is shown, and a silence is not called unused before", async () => {
    const { told, wait, open } = setUp();
    expect(told()).toEqual([]);
    const before = open();
    await wait();
    expect(told()).toEqual([CATS, DOGS, STALE]);
    expect(open(), "so that it is drawn again").not.toBe(before);
  });

  it("are judged one operation a task when each takes long, and shown when all are", async () => {
    const { waiting, ...slow } = createSlowScheduler();
    const { told, open } = setUp(directReader, slow);
    const pass = async () => {
      waiting.shift()?.();
      await setImmediate();
    };
    const before = open();
    await pass();
    expect(told()).toEqual([CATS]);
    await pass();
    expect(told()).toEqual([CATS, DOGS]);
    expect(open()).toBe(before);
    await pass();
    expect(told()).toEqual([CATS, DOGS, STALE]);
    await pass();
    await pass();
    expect(open()).not.toBe(before);
    expect(waiting).toEqual([]);
  });

  it("are left to the reader until it is done with them", async () => {
    let done = () => {};
    const judged = new Promise<void>((resolve) => {
      done = resolve;
    });
    const { told, wait } = setUp({ ...directReader, whenExamplesJudged: () => judged });
    await wait();
    expect(told()).toEqual([]);
    done();
    await wait();
    expect(told()).toEqual([CATS, DOGS, STALE]);
  });

  it("are left alone when another document is open by then, or none", async () => {
    const { actions, wait, open, told } = setUp();
    const first = open().document;
    actions.open({ name: "other.yaml", folder: "" }, PETS, { isSaved: true });
    await wait();
    expect(told()).toEqual([CATS, DOGS, STALE]);
    const ofFirst = [...checkByOperation(first, { profile: "openapi", examples: "known" }).values()].flat();
    expect(ofFirst.map(({ rule }) => rule)).not.toContain("example-invalid");
    actions.open({ name: "third.yaml", folder: "" }, PETS, { isSaved: true });
    actions.close();
    await wait();
  });
});

it("are left by the reader too when the document is closed, and not before", async () => {
  const leaveExamples = vi.fn();
  const { actions, wait, type } = setUp({ ...directReader, leaveExamples });
  await wait();
  leaveExamples.mockClear();
  type("seven", "eight");
  expect(leaveExamples).not.toHaveBeenCalled();
  actions.close();
  expect(leaveExamples).toHaveBeenCalledOnce();
});

describe("after an edit", () => {
  it("the examples of the edited operation are judged again, and what is known of the others stays", async () => {
    const { told, wait, type } = setUp();
    await wait();
    type("seven", "eight");
    expect(told()).toEqual([DOGS, STALE]);
    await wait();
    expect(told()).toEqual([CATS, DOGS, STALE]);
    type("eight", "8");
    await wait();
    expect(told()).toEqual([DOGS, STALE]);
  });

  it("so are those that are compared with what was edited", async () => {
    const { told, wait, type } = setUp();
    await wait();
    type("Count: {type: integer}", "Count: {type: string}");
    expect(told()).toEqual([CATS, STALE]);
    await wait();
    expect(told()).toEqual([CATS, STALE]);
    type("Count: {type: string}", "Count: {type: boolean}");
    await wait();
    expect(told()).toEqual([CATS, DOGS, STALE]);
  });

  it("a silence is called unused only when its operation has been judged again", async () => {
    const { told, wait, type } = setUp();
    await wait();
    type("example: one", "example: 1");
    expect(told()).not.toContain(STALE);
    await wait();
    expect(told()).toEqual([CATS, DOGS, "example-invalid GET /fish"]);
  });
});

it("another profile has them judged by it", async () => {
  const { told, wait, view } = setUp();
  await wait();
  view.getState().set({ profile: "strict" });
  await wait();
  expect(told()).toEqual([CATS, DOGS, STALE]);
});

it("nothing is drawn again when nothing was found", async () => {
  const { wait, type, open } = setUp();
  await wait();
  type("The mice", "All mice");
  const before = checkByOperation(open().document, { profile: "openapi", examples: "known" });
  await wait();
  const after = checkByOperation(open().document, { profile: "openapi", examples: "known" });
  expect(after).toBe(before);
});

describe("a large document as a whole", () => {
  const setUpLarge = () => setUp(directReader, {}, LARGE);

  it("is judged after it is shown", async () => {
    const { toldOfWhole, wait } = setUpLarge();
    expect(toldOfWhole()).toEqual([]);
    await wait();
    expect(toldOfWhole()).toEqual(["component-unused Gone"]);
  });

  it("is judged anew when nobody types, and what was found stays until then, where it is by now", async () => {
    const { toldOfWhole, wait, type } = setUpLarge();
    await wait();
    type("The cats", "All the cats");
    expect(toldOfWhole()).toEqual(["component-unused Gone"]);
    type("'404': {description: Not Found}", "'404': {$ref: '#/components/responses/Gone'}");
    expect(toldOfWhole()).toEqual(["component-unused Gone"]);
    await wait();
    expect(toldOfWhole()).toEqual([]);
  });

  it("is judged by another profile, and the next document by itself", async () => {
    const { actions, toldOfWhole, wait, view } = setUpLarge();
    await wait();
    view.getState().set({ profile: "strict" });
    expect(toldOfWhole()).toEqual([]);
    await wait();
    expect(toldOfWhole()).toEqual(["component-unused Gone"]);
    actions.open({ name: "other.yaml", folder: "" }, LARGE, { isSaved: true });
    expect(toldOfWhole()).toEqual([]);
    await wait();
    expect(toldOfWhole()).toEqual(["component-unused Gone"]);
  });

  it("is judged in many tasks when each step takes long", () => {
    const { waiting, ...slow } = createSlowScheduler();
    const { toldOfWhole } = setUp(directReader, slow, LARGE);
    // Its four operations are looked at each by itself.
    for (let task = 0; task < 4; task++) {
      waiting.shift()?.();
      expect(toldOfWhole()).toEqual([]);
    }
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) task();
    expect(toldOfWhole()).toEqual(["component-unused Gone"]);
  });
});

it("a small document is judged as a whole at once", () => {
  expect(setUp(directReader, {}, `${PETS}${UNUSED}`).toldOfWhole()).toEqual(["component-unused Gone"]);
});
