import { describe, expect, it, vi } from "vitest";
import { takeProfile } from "../../../renderer/actions/choose-profile.ts";
import { openResult, openText, standing } from "../../../renderer/actions/open-flow.ts";
import type { DocumentReader } from "../../../renderer/reading/document-reader.ts";
import { createDesignStore } from "../../../renderer/state/design-store.ts";
import { judgingOf } from "../../../renderer/state/judging.ts";
import { readElsewhere } from "../../../renderer/state/read-elsewhere.ts";
import { createViewStore } from "../../../renderer/state/view-store.ts";
import type { DocumentId, Host } from "../../../shared/host/host.ts";
import type { OwnRulesText } from "../../../shared/host/own-rules.ts";
import type { ReadResult } from "../../../shared/openapi/document.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { directReader } from "../../support/direct-reader.ts";
import { deferred, opened, PETS } from "./render-app.tsx";

const BROKEN = PETS.replace("title: Pets", "title: [Pets");
const LARGE = `${PETS}# ${"x".repeat(400_000)}\n`;

function setUp(reader: DocumentReader = directReader, rules: OwnRulesText = { status: "none" }) {
  const host = { readOwnRules: async () => rules } as Partial<Host> as Host;
  const services = { design: createDesignStore(), view: createViewStore(), host, reader };
  return {
    services,
    open: (name: string, text: string) =>
      openText(services, { id: name as DocumentId, name, folder: "", version: "1" }, text, {
        isSaved: true,
        agreed: standing(services),
      }),
    failure: () => services.view.getState().openFailure,
    design: () => services.design.getState().design,
    reading: () => services.view.getState().reading,
  };
}

/** Reads when the test says so. */
function slowReader() {
  const asked = deferred<void>();
  const answer = deferred<ReadResult>();
  const read: DocumentReader["read"] = (_text, { signal }) => {
    asked.resolve();
    signal.addEventListener("abort", () => answer.resolve(readDocument(PETS)));
    return answer.promise;
  };
  return {
    reader: { ...directReader, read },
    asked: asked.promise,
    answer: () => answer.resolve(readDocument(LARGE)),
  };
}

describe("a file that cannot be read", () => {
  it("is not followed by the one that was being read when it is opened as a text", async () => {
    const { reader, asked, answer } = slowReader();
    const { open, failure, design, reading } = setUp(reader);
    await open("broken.yaml", BROKEN);
    const openAsText = failure()?.openAsText;
    const opening = open("large.yaml", LARGE);
    await asked;
    openAsText?.();
    answer();
    await opening;
    expect(design()?.file.name).toBe("broken.yaml");
    expect(reading()).toBeUndefined();
  });

  it("is no longer told of when the next one is being opened", async () => {
    const { reader, asked, answer } = slowReader();
    const { open, failure, design } = setUp(reader);
    await open("broken.yaml", BROKEN);
    expect(failure()?.name).toBe("broken.yaml");
    const opening = open("large.yaml", LARGE);
    await asked;
    expect(failure()).toBeUndefined();
    answer();
    await opening;
    expect(design()?.file.name).toBe("large.yaml");
  });

  it.each([
    ["empty", ""],
    ["of comments", "# later\n"],
    ["of something else", "a: 1\n"],
  ])("opens as a text also when it is %s", async (_kind, text) => {
    const { open, failure, design } = setUp();
    await open("pets.yaml", text);
    failure()?.openAsText?.();
    expect(design()?.text.toString()).toBe(text);
    expect(failure()).toBeUndefined();
  });
});

it.each([
  ["at its fault", BROKEN, BROKEN.indexOf("[Pets")],
  ["at its start when nothing tells where the fault is", "a: 1\n", 0],
])("a text that cannot be read is shown %s", async (_where, text, expected) => {
  const { open, failure, services } = setUp();
  await open("pets.yaml", text);
  failure()?.openAsText?.();
  const { tab, sourcePlace } = services.view.getState();
  expect([tab, sourcePlace?.takesFocus]).toEqual(["source", true]);
  expect(sourcePlace?.range.start).toBeGreaterThanOrEqual(expected);
  expect(sourcePlace?.range.start === 0).toBe(expected === 0);
});

it("a large text is judged by its project's own rules while it is read", async () => {
  const read = vi.fn(directReader.read);
  const text = '{ "extends": "strict", "rules": { "set-order": "error" } }';
  const { open, design } = setUp({ ...directReader, read }, { status: "read", text });
  await open("large.yaml", LARGE);
  expect(design()?.file.name).toBe("large.yaml");
  expect(read.mock.calls.map(([, { judging }]) => judging)).toEqual([
    { profile: "strict", own: { severities: { "set-order": "error" } } },
  ]);
});

describe("what may be lost", () => {
  it("is not asked about again when only the reading of a large text ended meanwhile", async () => {
    const answer = deferred<ReadResult>();
    const { services, design } = setUp({ ...directReader, read: () => answer.promise });
    const { actions } = services.design.getState();
    actions.open({ name: "large.yaml", folder: "" }, LARGE, { isSaved: true, read: readDocument(LARGE) });
    const stop = readElsewhere(services);
    const at = LARGE.indexOf("List");
    // An anchor is read with the whole.
    actions.type([{ start: at, end: at, text: "&x " }], { time: 0 });
    const agreed = standing(services);
    answer.resolve(readDocument(design()?.text.toString() ?? ""));
    await vi.waitFor(() => expect(design()?.readVersion).toBe(1));
    await openResult(services, opened("other.yaml", PETS), agreed);
    expect(services.view.getState().question).toBeUndefined();
    expect(design()?.file.name).toBe("other.yaml");
    stop();
  });

  it("is asked about when an equal text was saved then, and is not now", async () => {
    const { services, open, design } = setUp();
    await open("pets.yaml", PETS);
    const { actions } = services.design.getState();
    const agreed = standing(services);
    actions.applyStep([{ start: 0, end: 0, text: "# mine\n" }], "Mine");
    const edited = design();
    if (edited) actions.markSaved(edited);
    actions.undo();
    await openResult(services, opened("other.yaml", PETS), agreed);
    expect(services.view.getState().question?.kind).toBe("unsaved");
    expect(design()?.file.name).toBe("pets.yaml");
  });
});

it("leaves the examples of the document before it", async () => {
  const leaveExamples = vi.fn();
  const { open } = setUp({ ...directReader, leaveExamples });
  await open("small.yaml", PETS);
  expect(leaveExamples).toHaveBeenCalled();
});

it("is judged by what was chosen, also while the document before it is judged anew", async () => {
  const { open, services } = setUp();
  const { view } = services;
  await open("large.yaml", LARGE);
  takeProfile(services, "strict");
  expect(judgingOf(view.getState()).profile).toBe("zos-connect");
  await open("small.yaml", PETS);
  expect(judgingOf(view.getState()).profile).toBe("strict");
});
