import { describe, expect, it } from "vitest";
import { openText } from "../../../renderer/actions/open-flow.ts";
import type { DocumentReader } from "../../../renderer/reading/document-reader.ts";
import { createDesignStore } from "../../../renderer/state/design-store.ts";
import { createViewStore } from "../../../renderer/state/view-store.ts";
import type { DocumentId, Host } from "../../../shared/host/host.ts";
import type { ReadResult } from "../../../shared/openapi/document.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { directReader } from "../../support/direct-reader.ts";
import { deferred, PETS } from "./render-app.tsx";

const BROKEN = PETS.replace("title: Pets", "title: [Pets");
const LARGE = `${PETS}# ${"x".repeat(400_000)}\n`;

function setUp(reader: DocumentReader = directReader) {
  const services = { design: createDesignStore(), view: createViewStore(), host: {} as Host, reader };
  return {
    open: (name: string, text: string) =>
      openText(services, { id: name as DocumentId, name, folder: "", version: "1" }, text, { isSaved: true }),
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
  return { reader: { read }, asked: asked.promise, answer: () => answer.resolve(readDocument(LARGE)) };
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
