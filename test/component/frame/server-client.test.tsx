import { afterEach, expect, it, vi } from "vitest";
import { findServer } from "../../../renderer/platform/server-client.ts";
import type { DocumentId } from "../../../shared/host/host.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  document.head.replaceChildren();
});

/** The page's own server, which answers like this. */
function serverThat(answers: () => Promise<Response>) {
  const meta = document.createElement("meta");
  meta.name = "response-designer-server";
  meta.content = "yes";
  document.head.append(meta);
  vi.stubGlobal("fetch", vi.fn(answers));
  const server = findServer();
  if (server === undefined) throw new Error("no server");
  return server;
}

it("is none where the page says nothing of one", () => {
  expect(findServer()).toBeUndefined();
});

it.each<[what: string, answers: () => Promise<Response>, message: RegExp]>([
  ["does not answer", () => Promise.reject(new TypeError("Failed to fetch")), /does not answer\. Save under/],
  [
    "was started anew",
    async () => new Response("This address needs the key.", { status: 403 }),
    /was started anew and does not know this page\. Save under another name/,
  ],
])("that %s is told, with what to do", async (_what, answers, message) => {
  const server = serverThat(answers);
  const failed = { ok: false, message: expect.stringMatching(message) };
  expect(await server.drafts.start({ draft: "a", name: "a.yaml", text: "a: 1" })).toEqual(failed);
  expect(await server.drafts.update({ draft: "a", edits: [] })).toEqual(failed);
});

it("answers with the value that it is asked for", async () => {
  const server = serverThat(async () => Response.json({ ok: true, value: { status: "gone" } }));
  expect(await server.look("a" as DocumentId)).toEqual({ status: "gone" });
});
