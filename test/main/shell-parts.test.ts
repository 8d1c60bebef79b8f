import { describe, expect, it } from "vitest";
import { createCloseGuard } from "../../app/main/close-guard.ts";
import { fileArgument } from "../../app/main/file-argument.ts";
import { folderLabel } from "../../app/main/folder-label.ts";
import { menuTemplate } from "../../app/main/menu.ts";
import { createOpenRequests } from "../../app/main/open-requests.ts";
import { createRecentFiles } from "../../app/main/recent-files.ts";
import { rendererFile } from "../../app/main/renderer-files.ts";
import { placeWindow } from "../../app/main/window-state.ts";
import { fakeJsonFile } from "../support/fake-ports.ts";

describe("the file on the command line", () => {
  it.each([
    ["packaged", ["/opt/app", "api.yaml"], undefined, "/home/api.yaml"],
    ["unpackaged", ["/electron", "/app", "api.yaml"], "/app", "/home/api.yaml"],
    [
      "behind flags",
      ["/electron", "--no-sandbox", "/app", "--x=1", "/abs/api.yaml"],
      "/app",
      "/abs/api.yaml",
    ],
    ["as an address", ["/opt/app", "file:///abs/my%20api.yaml"], undefined, "/abs/my api.yaml"],
    ["as a broken address", ["/opt/app", "file:///%2F"], undefined, "/home/file:/%2F"],
    ["none", ["/electron", "/app"], "/app", undefined],
    ["only flags", ["/opt/app", "--original-process-start-time=1"], undefined, undefined],
  ])("%s", (_name, argv, appPath, expected) => {
    expect(fileArgument(argv, "/home", appPath)).toBe(expected);
  });
});

it.each([
  ["/home/me/sample-ims-api/src/main/api/openapi.yaml", "sample-ims-api / src / main / api"],
  ["C:\\projects\\pets\\openapi.yaml", "C: / projects / pets"],
  ["/openapi.yaml", ""],
])("names the folder of %s for people", (path, label) => {
  expect(folderLabel(path)).toBe(label);
});

describe("the page's files", () => {
  it.each([
    ["/", "/out/renderer/index.html"],
    ["/assets/a%20b.js", "/out/renderer/assets/a b.js"],
    ["/assets/../index.html", "/out/renderer/index.html"],
  ])("%s is inside", (pathname, path) => {
    expect(rendererFile("/out/renderer", pathname)).toBe(path);
  });

  it.each([
    "/../main/index.js",
    "/%2e%2e/main/index.js",
    "/..%2fmain/index.js",
    "/..\\main\\index.js",
    "/..%5cmain/index.js",
    "/index.html%00.js",
    "/../renderer-evil/index.html",
    "/%",
  ])("%s is not", (pathname) => {
    expect(rendererFile("/out/renderer", pathname)).toBeUndefined();
  });
});

describe("the window's place", () => {
  const display = { x: 0, y: 0, width: 1920, height: 1080 };
  const usual = { bounds: { width: 1440, height: 900 }, isMaximized: false };
  const at = (x: number, y: number) => ({ bounds: { x, y, width: 1000, height: 700 }, isMaximized: false });

  it.each([
    ["where it was", at(100, 50)],
    ["partly off the display", at(1700, 50)],
  ])("is %s", (_name, saved) => {
    expect(placeWindow(saved, [display])).toEqual(saved);
  });

  it.each<[string, unknown]>([
    ["the display is gone", at(2500, 50)],
    ["its upper edge is above the display", at(100, -300)],
    ["it is below the display", at(100, 1060)],
    ["nothing was kept", undefined],
    ["what was kept is broken", { bounds: { x: "a" } }],
  ])("is the usual one when %s", (_name, saved) => {
    expect(placeWindow(saved, [display])).toEqual(usual);
  });
});

describe("recent documents", () => {
  it("are the last ten, newest first, each once", async () => {
    const file = fakeJsonFile(["/a/1.yaml", "/a/2.yaml"]);
    const recent = createRecentFiles(file, () => {});
    await recent.load();
    for (let i = 2; i <= 12; i += 1) recent.add(`/a/${i}.yaml`);
    recent.add("/a/5.yaml");
    const expected = [5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((i) => `/a/${i}.yaml`);
    expect(file.value()).toEqual(expected);
    expect(recent.list().map(({ id }) => recent.pathOf(id))).toEqual(expected);
  });

  it.each([undefined, "x", [1], { a: 1 }])("start empty from %o", async (saved) => {
    const recent = createRecentFiles(fakeJsonFile(saved), () => {});
    await recent.load();
    expect(recent.list()).toEqual([]);
  });
});

it("keeps a request to open until the page is there, and again when it is gone", () => {
  const told: string[] = [];
  const requests = createOpenRequests("/first", (path) => told.push(path));
  requests.request("/second");
  expect(requests.take()).toBe("/second");
  requests.request("/third");
  expect(told).toEqual(["/third"]);
  requests.reset();
  requests.request("/fourth");
  expect(told).toEqual(["/third"]);
  expect(requests.take()).toBe("/fourth");
  expect(requests.take()).toBeUndefined();
});

it("asks before closing only while something is not saved", () => {
  const guard = createCloseGuard();
  expect(guard.mustAsk()).toBe(false);
  guard.setDirty(true);
  expect(guard.mustAsk()).toBe(true);
  guard.setDirty(false);
  expect(guard.mustAsk()).toBe(false);
});

describe("the menu", () => {
  const state = { name: undefined, isDirty: false, undo: undefined, redo: undefined };
  const labels = (isMac: boolean, name?: string) =>
    menuTemplate({ state: { ...state, name }, recent: [], isMac, isDevelopment: false }).flatMap((entry) =>
      entry.kind === "menu" ? [entry.label] : entry.kind === "role" ? [entry.role] : [],
    );

  it("has the menus of its platform", () => {
    expect(labels(false)).toEqual(["&File", "&Edit", "&View", "&Help"]);
    expect(labels(true)).toEqual(["appMenu", "&File", "&Edit", "&View", "windowMenu"]);
  });

  it("saves only when there is a document", () => {
    for (const name of [undefined, "api.yaml"]) {
      const [file] = menuTemplate({
        state: { ...state, name },
        recent: [],
        isMac: false,
        isDevelopment: false,
      });
      const save =
        file?.kind === "menu" &&
        file.entries.find((entry) => entry.kind === "command" && entry.command === "save");
      expect(save).toMatchObject({ isEnabled: name !== undefined });
    }
  });
});
