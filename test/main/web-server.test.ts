import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import { createDocuments } from "../../app/main/documents.ts";
import { createDrafts } from "../../app/main/drafts.ts";
import { parseArguments } from "../../app/web/arguments.ts";
import { browserCommand } from "../../app/web/open-browser.ts";
import { stateFolder } from "../../app/web/state-folder.ts";
import { startWebServer } from "../../app/web/web-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface Reply {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A server with a page of its own, and a document beside it. */
async function start() {
  const root = temporaryFolder();
  const folder = join(root, "renderer");
  mkdirSync(folder);
  writeFileSync(join(folder, "index.html"), "<!doctype html><html><head><title>x</title></head></html>");
  writeFileSync(join(folder, "main.js"), "export {};\n");
  const file = join(root, "api.yaml");
  writeFileSync(file, "openapi: 3.0.3\n");
  const documents = createDocuments(nodeFileSystem);
  const drafts = createDrafts(nodeFileSystem, join(root, "drafts"), documents);
  const server = await startWebServer({ folder, documents, drafts, file, port: 0 });
  onTestFinished(() => server.stop());
  const { port, origin, searchParams } = new URL(server.url);
  const cookie = `response-designer-${port}=${searchParams.get("key")}`;

  /** Not `fetch`, which tidies paths and does not let `Host` and `Origin` be chosen. */
  function send(path: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      // A connection of its own: one that is kept alive is closed while a long test computes, and then reset.
      const place = { host: "127.0.0.1", port, path, method, headers, agent: false };
      const request = httpRequest(place, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      });
      request.on("error", reject);
      request.end(body);
    });
  }

  async function ask(channel: string, payload?: unknown, headers: Readonly<Record<string, string>> = {}) {
    const all = { cookie, origin, "content-type": "application/json", ...headers };
    const reply = await send(`/ipc/${channel}`, {
      method: "POST",
      headers: all,
      body: JSON.stringify({ payload }),
    });
    return { ...reply, json: reply.status === 200 ? JSON.parse(reply.body) : undefined };
  }

  const withKey = `/?key=${searchParams.get("key")}`;
  return { root, file, url: server.url, port, origin, cookie, withKey, send, ask };
}

describe("who is let in", () => {
  it("is who has the key, and from then on the cookie", async () => {
    const { send, withKey, cookie, port } = await start();
    const first = await send(withKey);
    expect(first.status).toBe(200);
    expect(first.headers["set-cookie"]).toEqual([`${cookie}; Path=/; HttpOnly; SameSite=Strict`]);
    expect((await send("/main.js", { headers: { cookie: `other=1; ${cookie}` } })).status).toBe(200);
    expect((await send("/", { headers: { cookie, host: `localhost:${port}` } })).status).toBe(200);
  });

  it.each(["/", "/main.js", "/?key=", "/?key=wrong", "/ipc/save"])(
    "is nobody who asks for %s without",
    async (path) => {
      const { send } = await start();
      const reply = await send(path);
      expect(reply.status).toBe(403);
      expect(reply.headers["set-cookie"]).toBeUndefined();
      expect(reply.body).not.toContain("html");
    },
  );

  it("is nobody with another start's cookie", async () => {
    const { send, port } = await start();
    expect((await send("/", { headers: { cookie: `response-designer-${port}=guess` } })).status).toBe(403);
  });

  it.each(["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "[::1]:1"])(
    "is nobody who calls this machine %s",
    async (host) => {
      const { send, withKey } = await start();
      expect((await send(withKey, { headers: { host } })).status).toBe(403);
    },
  );

  it.each(["http://evil.example", "null", "http://127.0.0.1:1", ""])(
    "is no page of %s that posts",
    async (origin) => {
      const { ask, file } = await start();
      expect((await ask("take-initial-document", undefined, { origin })).status).toBe(403);
      expect(readFileSync(file, "utf8")).toBe("openapi: 3.0.3\n");
    },
  );
});

describe("the page", () => {
  it("comes with its limits, its mark and no copy in a cache", async () => {
    const { send, withKey } = await start();
    const { headers, body } = await send(withKey);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(body).toContain('<head><meta name="response-designer-server"');
  });

  it("has scripts of the right type, and headers alone for a HEAD", async () => {
    const { send, cookie } = await start();
    const script = await send("/main.js", { headers: { cookie } });
    expect(script).toMatchObject({ status: 200, body: "export {};\n" });
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    const head = await send("/main.js", { method: "HEAD", headers: { cookie } });
    expect(head).toMatchObject({ status: 200, body: "" });
    expect(head.headers["content-length"]).toBe("11");
  });

  it.each([
    "/../api.yaml",
    "/%2e%2e/api.yaml",
    "/..%2fapi.yaml",
    "/..%5capi.yaml",
    "/assets/../../api.yaml",
    "//127.0.0.1/../api.yaml",
    "http://127.0.0.1/../api.yaml?",
    "/missing.js",
  ])("is all that %s can reach", async (path) => {
    const { send, cookie } = await start();
    const reply = await send(path, { headers: { cookie } });
    expect(reply.body).not.toContain("openapi");
    expect(reply.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  it.each(["PUT", "DELETE", "OPTIONS", "PATCH"])("knows no %s", async (method) => {
    const { send, cookie } = await start();
    const reply = await send("/", { method, headers: { cookie } });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe("GET, HEAD, POST");
  });
});

describe("the document of the command line", () => {
  it("is opened at each load of the page and saved back", async () => {
    const { ask, file } = await start();
    const opened = await ask("take-initial-document");
    expect(opened.json).toMatchObject({
      ok: true,
      value: { document: { name: "api.yaml", text: "openapi: 3.0.3\n" } },
    });
    expect(opened.headers["cache-control"]).toBe("no-store");
    expect((await ask("take-initial-document")).json).toMatchObject({ ok: true, value: { ok: true } });
    const { id, version: base } = opened.json.value.document;
    const edits = [{ start: 11, end: 14, text: "1.0" }];
    const saved = await ask("save", { id, text: "openapi: 3.1.0\n", edits, base });
    expect(saved.json).toMatchObject({ ok: true, value: { status: "saved" } });
    expect(readFileSync(file, "utf8")).toBe("openapi: 3.1.0\n");
  });

  it("is not overwritten when it changed meanwhile", async () => {
    const { ask, file } = await start();
    const { id, version: base } = (await ask("take-initial-document")).json.value.document;
    writeFileSync(file, "mine\n");
    const saved = await ask("save", { id, text: "yours\n", edits: [], base });
    expect(saved.json).toEqual({ ok: true, value: { status: "changed-on-disk" } });
    expect(readFileSync(file, "utf8")).toBe("mine\n");
  });

  it("is all that can be written: a path is no id", async () => {
    const { ask, file } = await start();
    for (const id of [file, "../api.yaml", "api"]) {
      const { json } = await ask("save", { id, text: "", edits: [], base: null });
      expect(json.ok === false || json.value.status === "failed").toBe(true);
    }
    expect(readFileSync(file, "utf8")).toBe("openapi: 3.0.3\n");
  });
});

describe("the rules of the project", () => {
  it("are those beside the document, and of no other place", async () => {
    const { ask, root, file } = await start();
    const { id } = (await ask("take-initial-document")).json.value.document;
    expect((await ask("read-own-rules", id)).json.value).toEqual({ status: "none" });
    const text = '{ "extends": "strict" }';
    writeFileSync(join(root, ".response-rules.json"), text);
    expect((await ask("read-own-rules", id)).json.value).toEqual({ status: "read", text });
    for (const other of [file, "../api", root]) {
      const { json } = await ask("read-own-rules", other);
      expect(json.ok).toBe(false);
    }
    expect((await ask("read-own-rules", "made-up")).json.value).toEqual({ status: "unknown" });
  });
});

describe("the document, while it is open", () => {
  it("is looked at and read again", async () => {
    const { ask, file } = await start();
    const { id, version } = (await ask("take-initial-document")).json.value.document;
    expect((await ask("look", id)).json).toEqual({ ok: true, value: { status: "there", version } });
    writeFileSync(file, "openapi: 3.1.0\n");
    expect((await ask("look", id)).json.value.version).not.toBe(version);
    expect((await ask("read-again", id)).json).toMatchObject({
      ok: true,
      value: { ok: true, document: { id, text: "openapi: 3.1.0\n" } },
    });
  });

  it("has a draft, which a page finds again, and which can be dropped", async () => {
    const { ask } = await start();
    const { id, name, text, version } = (await ask("take-initial-document")).json.value.document;
    const edits = [{ start: 0, end: 0, text: "# new\n" }];
    expect((await ask("start-draft", { draft: "a", id, name, text })).json.value).toEqual({ ok: true });
    expect((await ask("update-draft", { draft: "a", edits })).json.value).toEqual({ ok: true });
    expect((await ask("list-drafts")).json.value).toMatchObject([{ draft: "a", name: "api.yaml" }]);
    expect((await ask("open-draft", "a")).json.value).toMatchObject({
      ok: true,
      document: { name, text, version },
      edits,
    });
    expect((await ask("drop-draft", "a")).json).toEqual({ ok: true });
    expect((await ask("list-drafts")).json.value).toEqual([]);
  });

  it.each(["../api", "a/b", "A", "", "a.json"])("has no draft at %s", async (draft) => {
    const { ask, file } = await start();
    for (const channel of ["open-draft", "drop-draft"])
      expect((await ask(channel, draft)).json).toEqual({ ok: false, message: "The request is malformed." });
    expect(readFileSync(file, "utf8")).toBe("openapi: 3.0.3\n");
  });

  it("may be as large as any that can be opened", async () => {
    const { ask, file } = await start();
    const { id, text, version: base } = (await ask("take-initial-document")).json.value.document;
    // Sent once as it is and once as an edit.
    const line = `#${" ".repeat(98)}\n`;
    const added = line.repeat(999_999) + line.slice(text.length);
    const edits = [{ start: 0, end: 0, text: added }];
    expect((await ask("save", { id, text: added + text, edits, base })).json).toMatchObject({
      ok: true,
      value: { status: "saved", lines: { added: 1_000_000, removed: 0 } },
    });
    expect(statSync(file).size).toBe(100_000_000);
  });
});

describe("a request that is not understood", () => {
  it.each(["open-external", "choose-document", "nothing", "constructor"])(
    "has no answer on %s",
    async (channel) => {
      expect((await (await start()).ask(channel)).status).toBe(404);
    },
  );

  it.each([
    ["no JSON", "{", "application/json", 400],
    ["an unknown field", '{"channel":"save"}', "application/json", 400],
    ["a form", "payload=1", "application/x-www-form-urlencoded", 415],
    ["plain text", "{}", "text/plain", 415],
  ])("is refused: %s", async (_name, body, type, status) => {
    const { send, cookie, origin } = await start();
    const headers = { cookie, origin, "content-type": type };
    expect((await send("/ipc/save", { method: "POST", headers, body })).status).toBe(status);
  });
});

it("says when its port is taken", async () => {
  const { port, root } = await start();
  const documents = createDocuments(nodeFileSystem);
  const options = {
    folder: root,
    documents,
    drafts: createDrafts(nodeFileSystem, root, documents),
    file: undefined,
    port: Number(port),
  };
  await expect(startWebServer(options)).rejects.toMatchObject({ code: "EADDRINUSE" });
});

it.each([
  [[], { file: undefined, port: 0, opensBrowser: true }],
  [["api.yaml", "--port", "8123", "--no-open"], { file: "api.yaml", port: 8123, opensBrowser: false }],
  [["--port=8123", "api.yaml"], { file: "api.yaml", port: 8123, opensBrowser: true }],
])("reads the arguments %o", (argv, expected) => {
  expect(parseArguments(argv)).toEqual({ ok: true, arguments: expected });
});

it.each([
  [["--port", "abc"]],
  [["--port", "70000"]],
  [["--port="]],
  [["a.yaml", "b.yaml"]],
  [["--prot", "1"]],
])("refuses the arguments %o", (argv) => {
  expect(parseArguments(argv)).toMatchObject({ ok: false });
});

it("opens a browser only where there is a display", () => {
  const url = "http://127.0.0.1:1/";
  expect(browserCommand("linux", {}, url)).toBeUndefined();
  expect(browserCommand("linux", { DISPLAY: ":0" }, url)).toEqual(["xdg-open", url]);
  expect(browserCommand("linux", { WAYLAND_DISPLAY: "wayland-0" }, url)).toEqual(["xdg-open", url]);
  expect(browserCommand("darwin", {}, url)).toEqual(["open", url]);
  expect(browserCommand("win32", {}, url)?.[0]).toBe("cmd");
});

it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
  ["linux", {}, "/home/me/.local/state/response-designer"],
  ["linux", { XDG_STATE_HOME: "/state" }, "/state/response-designer"],
  ["linux", { XDG_STATE_HOME: "state" }, "/home/me/.local/state/response-designer"],
  ["darwin", { XDG_STATE_HOME: "/state" }, "/home/me/Library/Application Support/response-designer"],
  ["win32", { LOCALAPPDATA: "/local" }, "/local/response-designer"],
  ["win32", {}, "/home/me/AppData/Local/response-designer"],
])("keeps drafts where %s has such things: %o", (platform, environment, folder) => {
  expect(stateFolder(platform, environment, "/home/me")).toBe(folder);
});
