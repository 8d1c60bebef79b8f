import { beforeEach, describe, expect, it, vi } from "vitest";
import { createBrowserHost } from "../../renderer/platform/browser-host.ts";
import type { ServerClient } from "../../renderer/platform/server-client.ts";
import type { OpenedDocument, OpenResult, SaveRequest } from "../../shared/host/host.ts";

/** A file on a disk that the browser was given a handle to. */
class FakeHandle {
  readonly name: string;
  bytes: Uint8Array<ArrayBuffer>;
  lastModified = 1;
  failure: DOMException | undefined;
  readFailure: DOMException | undefined;
  isGone = false;

  constructor(name: string, text: string) {
    this.name = name;
    this.bytes = new TextEncoder().encode(text);
  }
  get text() {
    return Buffer.from(this.bytes).toString("utf8");
  }
  async getFile() {
    if (this.readFailure) throw this.readFailure;
    if (this.isGone) throw new DOMException("no", "NotFoundError");
    return new File([this.bytes], this.name, { lastModified: this.lastModified });
  }
  async createWritable() {
    if (this.failure) throw this.failure;
    let written: Uint8Array<ArrayBuffer> | undefined;
    return {
      write: async (bytes: Uint8Array<ArrayBuffer>) => {
        written = bytes;
      },
      close: async () => {
        if (written) this.bytes = written;
        this.isGone = false;
        this.lastModified += 1;
      },
    };
  }
}

const abort = () => Promise.reject(new DOMException("The user aborted a request.", "AbortError"));
const downloads: string[] = [];
let clock = 0;
let page: EventTarget & { showOpenFilePicker?: unknown; showSaveFilePicker?: unknown; open?: unknown };

beforeEach(() => {
  downloads.length = 0;
  page = Object.assign(new EventTarget(), { setTimeout: () => 0 });
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", {
    createElement: () => ({
      download: "",
      click() {
        downloads.push(this.download);
      },
    }),
  });
  vi.stubGlobal("FileSystemFileHandle", FakeHandle);
  vi.spyOn(performance, "now").mockImplementation(() => clock);
  return () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

/** Someone who takes a second to press Cancel. */
const cancel = () => {
  clock += 1000;
  return abort();
};

function documentIn(result: OpenResult | null) {
  if (!result?.ok) throw new Error("not opened");
  return result.document;
}

/** A save of the whole text at once, from what was opened. */
function saving({ id, text, version }: OpenedDocument, after = "new\n"): SaveRequest {
  return { id, text: after, edits: [{ start: 0, end: text.length, text: after }], base: version };
}

async function chosen(handle: FakeHandle) {
  page.showOpenFilePicker = async () => [handle];
  const host = createBrowserHost(undefined);
  const document = documentIn(await host.chooseDocument());
  return {
    host,
    document,
    save: (change: Partial<SaveRequest> = {}) => host.save({ ...saving(document), ...change }),
  };
}

function fakeServer(known: Partial<ServerClient>): ServerClient {
  return {
    takeInitialDocument: async () => null,
    look: async () => ({ status: "unknown" }),
    readAgain: async () => ({ ok: false, name: "", message: "" }),
    readOwnRules: async () => ({ status: "unknown" }),
    save: async () => ({ status: "changed-on-disk" }),
    drafts: {
      start: async () => ({ ok: true }),
      update: async () => ({ ok: true }),
      drop: async () => {},
      list: async () => [],
      open: async () => ({ ok: false, name: "", message: "" }),
    },
    ...known,
  };
}

async function fromInput(text: string) {
  const host = createBrowserHost(undefined);
  const results: OpenResult[] = [];
  host.onOpenRequest((result) => results.push(result));
  await host.openFile(new File([text], "api.yaml"));
  return { host, document: documentIn(results[0] ?? null) };
}

describe("a document chosen with the browser's picker", () => {
  it("is saved where it lies, byte order mark and all", async () => {
    const handle = new FakeHandle("api.yaml", "\uFEFFold\n");
    const { save } = await chosen(handle);
    const saved = await save();
    expect(saved).toMatchObject({ status: "saved", lines: { added: 1, removed: 1 } });
    const base = saved?.status === "saved" ? saved.version : "";
    const edits = [{ start: 4, end: 4, text: "more\n" }];
    expect(await save({ text: "new\nmore\n", edits, base })).toMatchObject({
      status: "saved",
      lines: { added: 1, removed: 0 },
    });
    expect(handle.text).toBe("\uFEFFnew\nmore\n");
    expect(downloads).toEqual([]);
  });

  it("is not overwritten when it changed meanwhile, until the person says so", async () => {
    const handle = new FakeHandle("api.yaml", "old\n");
    const { save } = await chosen(handle);
    handle.bytes = new TextEncoder().encode("theirs\n");
    handle.lastModified = 9;
    expect(await save()).toEqual({ status: "changed-on-disk" });
    expect(handle.text).toBe("theirs\n");
    expect(await save({ base: null })).toMatchObject({ status: "saved" });
    expect(handle.text).toBe("new\n");
  });

  it.each([
    ["NotAllowedError", "not permitted"],
    ["QuotaExceededError", "the disk is full"],
    ["NotFoundError", "was not saved"],
  ])("says why it could not be written: %s", async (name, message) => {
    const handle = new FakeHandle("api.yaml", "old\n");
    const { save } = await chosen(handle);
    handle.failure = new DOMException("no", name);
    expect(await save()).toMatchObject({ status: "failed", message: expect.stringContaining(message) });
  });

  it("is none when the person cancels", async () => {
    page.showOpenFilePicker = cancel;
    expect(await createBrowserHost(undefined).chooseDocument()).toBeNull();
  });
});

describe("the file of a handle", () => {
  it("is looked at: as it was opened, as others left it, and gone", async () => {
    const handle = new FakeHandle("api.yaml", "old\n");
    const { host, document } = await chosen(handle);
    expect(await host.look(document.id)).toEqual({ status: "there", version: document.version });
    // The same length, and the same time as far as the disk's clock tells.
    handle.bytes = new TextEncoder().encode("OLD\n");
    handle.lastModified = 2;
    expect(await host.look(document.id)).toMatchObject({
      status: "there",
      version: expect.not.stringMatching(document.version),
    });
    handle.isGone = true;
    expect(await host.look(document.id)).toEqual({ status: "gone" });
    handle.isGone = false;
    handle.readFailure = new DOMException("no", "NotAllowedError");
    expect(await host.look(document.id)).toEqual({ status: "unknown" });
  });

  it("is read again with the same id, in the encoding it has by now", async () => {
    const handle = new FakeHandle("api.yaml", "old\n");
    const { host, document, save } = await chosen(handle);
    handle.bytes = Uint8Array.from(Buffer.from("\uFEFFtheirs\n", "utf16le"));
    const again = documentIn(await host.readAgain(document.id));
    expect(again).toMatchObject({ id: document.id, text: "theirs\n" });
    expect(await save()).toEqual({ status: "changed-on-disk" });
    expect(await host.save(saving(again))).toMatchObject({ status: "saved" });
    expect(Buffer.from(handle.bytes).toString("utf16le")).toBe("\uFEFFnew\n");
    handle.isGone = true;
    expect(await host.readAgain(document.id)).toMatchObject({ ok: false, name: "api.yaml" });
  });

  it("is not written when the text differs from it outside the edits", async () => {
    const handle = new FakeHandle("api.yaml", "old\nkept\n");
    const { save } = await chosen(handle);
    const edits = [{ start: 0, end: 3, text: "new" }];
    expect(await save({ text: "new\nlost\n", edits })).toEqual({
      status: "failed",
      message: expect.stringContaining("line 2 would have changed without an edit of yours"),
    });
    expect(handle.text).toBe("old\nkept\n");
  });

  it("is brought back only when the person says so", async () => {
    const handle = new FakeHandle("api.yaml", "old\n");
    const { save } = await chosen(handle);
    handle.isGone = true;
    expect(await save()).toEqual({ status: "changed-on-disk" });
    expect(await save({ base: null })).toMatchObject({ status: "saved", lines: { added: 1, removed: 0 } });
    expect(handle.text).toBe("new\n");
  });
});

describe("drafts", () => {
  it("are kept by the server, which knows the ids of its own documents only", async () => {
    const { document } = await fromInput("served\n");
    const started: unknown[] = [];
    const server = fakeServer({ takeInitialDocument: async () => ({ ok: true, document }) });
    const start = async (request: unknown) => {
      started.push(request);
      return { ok: true } as const;
    };
    const host = createBrowserHost({ ...server, drafts: { ...server.drafts, start } });
    const served = documentIn(await host.takeInitialDocument());
    page.showOpenFilePicker = async () => [new FakeHandle("local.yaml", "old\n")];
    const local = documentIn(await host.chooseDocument());
    for (const { id, name, text } of [served, local])
      await host.drafts?.start({ draft: "a", id, name, text });
    expect(started).toEqual([
      { draft: "a", id: served.id, name: "api.yaml", text: "served\n" },
      { draft: "a", name: "local.yaml", text: "old\n" },
    ]);
  });

  it("are not kept where there is no server", () => {
    expect(createBrowserHost(undefined).drafts).toBeUndefined();
  });
});

it("cannot tell what became of a file that the browser gave no way back to", async () => {
  const { host, document } = await fromInput("old\n");
  expect(await host.look(document.id)).toEqual({ status: "unknown" });
  expect(await host.readAgain(document.id)).toMatchObject({ ok: false, name: "api.yaml" });
  expect(await host.readOwnRules(document.id)).toEqual({ status: "none" });
});

it("asks its server about the documents that are the server's", async () => {
  const { document } = await fromInput("served\n");
  const host = createBrowserHost(
    fakeServer({
      look: async () => ({ status: "gone" }),
      readAgain: async () => ({ ok: true, document }),
      readOwnRules: async () => ({ status: "read", text: "{}" }),
    }),
  );
  expect(await host.readOwnRules(document.id)).toEqual({ status: "read", text: "{}" });
  expect(await host.look(document.id)).toEqual({ status: "gone" });
  expect(await host.readAgain(document.id)).toEqual({ ok: true, document });
});

describe("a document of the file input", () => {
  it("arrives as an open request, without its byte order mark", async () => {
    expect((await fromInput("\uFEFFold\n")).document).toMatchObject({
      name: "api.yaml",
      folder: "",
      text: "old\n",
    });
  });

  it("asks for its place at the first save only", async () => {
    const handle = new FakeHandle("kept.yaml", "");
    const ask = vi.fn(async () => handle);
    page.showSaveFilePicker = ask;
    const { host, document } = await fromInput("old\n");
    const saved = await host.save(saving(document));
    expect(saved).toMatchObject({ status: "saved", lines: { added: 1, removed: 0 } });
    const version = saved?.status === "saved" ? saved.version : "";
    const next = saving({ ...document, text: "new\n", version }, "newer\n");
    expect(await host.save(next)).toMatchObject({ status: "saved" });
    expect(ask).toHaveBeenCalledTimes(1);
    expect(handle.text).toBe("newer\n");
  });

  it.each([
    ["the browser has no picker", undefined],
    ["the browser shows none", abort],
  ])("is downloaded when %s", async (_name, picker) => {
    page.showSaveFilePicker = picker;
    const { host, document } = await fromInput("old\n");
    const result = await host.save(saving(document));
    expect(result).toMatchObject({ status: "downloaded" });
    expect(downloads).toEqual(["api.yaml"]);
  });

  it("is not downloaded against the person's will", async () => {
    page.showSaveFilePicker = cancel;
    const { host, document } = await fromInput("old\n");
    const result = await host.save(saving(document));
    expect(result).toBeNull();
    expect(downloads).toEqual([]);
  });

  it("is refused when it is not UTF-8", async () => {
    const host = createBrowserHost(undefined);
    const results: OpenResult[] = [];
    host.onOpenRequest((result) => results.push(result));
    await host.openFile(new File([new Uint8Array([0x61, 0xff])], "api.yaml"));
    expect(results).toMatchObject([{ ok: false, message: expect.stringContaining("not UTF-8") }]);
  });
});

it("saves the document of the command line through its server, and a chosen one not", async () => {
  const saved: string[] = [];
  const { document } = await fromInput("served\n");
  const server = fakeServer({
    takeInitialDocument: async () => ({ ok: true, document }),
    save: async ({ text }) => {
      saved.push(text);
      return { status: "saved", version: "2", lines: { added: 1, removed: 1 } };
    },
  });
  const host = createBrowserHost(server);
  const served = documentIn(await host.takeInitialDocument());
  expect(await host.save(saving(served, "a\n"))).toMatchObject({ status: "saved" });
  page.showOpenFilePicker = async () => [new FakeHandle("local.yaml", "old\n")];
  const local = documentIn(await host.chooseDocument());
  await host.save(saving(local, "b\n"));
  expect(saved).toEqual(["a\n"]);
});

it("saves under another name, and there from then on", async () => {
  const handle = new FakeHandle("copy.yaml", "");
  page.showSaveFilePicker = async () => handle;
  const host = createBrowserHost(undefined);
  const result = await host.saveAs({ name: "api.yaml", text: "first\n" });
  if (result?.status !== "saved") throw new Error("not saved");
  expect(result.document.name).toBe("copy.yaml");
  await host.save(saving({ ...result.document, text: "first\n" }, "second\n"));
  expect(handle.text).toBe("second\n");
});

it("takes the handle of a dropped file, so that it is saved where it lies", async () => {
  const handle = new FakeHandle("api.yaml", "old\n");
  const host = createBrowserHost(undefined);
  const item = { kind: "file", getAsFileSystemHandle: async () => handle };
  const document = documentIn(
    await Reflect.apply(host.openDropped, undefined, [await handle.getFile(), item]),
  );
  expect(await host.save(saving(document))).toMatchObject({ status: "saved" });
  expect(handle.text).toBe("new\n");
});

it("warns before the page is left only while something is not saved", () => {
  const host = createBrowserHost(undefined);
  const isStopped = () => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  const state = { name: "api.yaml", undo: undefined, redo: undefined };
  host.reportState({ ...state, isDirty: true });
  expect(isStopped()).toBe(true);
  host.reportState({ ...state, isDirty: false });
  expect(isStopped()).toBe(false);
});

it.each(["http://example.com/", "javascript:alert(1)"])("opens no %s", async (url) => {
  const open = vi.fn();
  page.open = open;
  await createBrowserHost(undefined).openExternal(url);
  expect(open).not.toHaveBeenCalled();
});
