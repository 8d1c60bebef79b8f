import { act, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { OpenResult, SaveResult } from "../../../shared/host/host.ts";
import { deferred, giveThePageASize, opened, PETS, renderApp } from "./render-app.tsx";

beforeEach(giveThePageASize);

const THEIRS = PETS.replace("title: Pets", "title: Their pets");
const MINE = PETS.replace("title: Pets", "title: My pets");

/** A file on a disk that the test may change; the window notices it when it gets the focus. */
async function openPets() {
  const app = await renderApp({ text: PETS });
  const disk = { text: PETS as string | undefined, version: 1 };
  app.host.look.mockImplementation(async () =>
    disk.text === undefined ? { status: "gone" } : { status: "there", version: String(disk.version) },
  );
  app.host.readAgain.mockImplementation(async () => {
    if (disk.text === undefined) return { ok: false, name: "openapi.yaml", message: "It is gone." };
    const result = opened("openapi.yaml", disk.text);
    return result.ok ? { ok: true, document: { ...result.document, version: String(disk.version) } } : result;
  });
  app.host.save.mockImplementation(async ({ text, base }) => {
    const version = disk.text === undefined ? undefined : String(disk.version);
    if (base !== null && base !== version) return { status: "changed-on-disk" };
    disk.text = text;
    disk.version++;
    return { status: "saved", version: String(disk.version), lines: { added: 3, removed: 1 } };
  });
  const look = () => act(async () => void window.dispatchEvent(new Event("focus")));
  return {
    ...app,
    look,
    change: async (text: string | undefined) => {
      disk.text = text;
      disk.version++;
      await look();
    },
    disk,
    edit: () => {
      const { actions } = app.design.getState();
      const start = PETS.indexOf("Pets");
      act(() =>
        actions.applyStep(
          [
            { start, end: start, text: "My p" },
            { start, end: start + 1, text: "" },
          ],
          "Mine",
        ),
      );
    },
    text: () => app.design.getState().design?.text.toString(),
    press: (name: string) => app.user.click(screen.getByRole("button", { name })),
    notice: () => screen.queryByRole("region", { name: "Change on disk" }),
  };
}

describe("a file that another program changed", () => {
  it("is reloaded by itself when nothing is edited, as one step back", async () => {
    const { change, text, press, notice } = await openPets();
    await change(THEIRS);
    expect(text()).toBe(THEIRS);
    expect(screen.getByText("openapi.yaml changed on disk and was reloaded.")).toBeDefined();
    expect(notice()).toBeNull();
    expect(screen.getByRole("button", { name: "Save" })).toHaveProperty("disabled", true);
    expect(screen.getByRole("button", { name: "Undo" }).title).toBe("Undo Reload from disk");
    await press("Undo");
    expect(text()).toBe(PETS);
  });

  it("is asked about beside the work when something is edited, until the file changes again", async () => {
    const { change, edit, look, text, press, notice } = await openPets();
    edit();
    await change(THEIRS);
    expect(notice()?.textContent).toContain("openapi.yaml was changed on disk by another program.");
    expect(text()).toBe(MINE);
    await press("Dismiss");
    await look();
    expect(notice()).toBeNull();
    await change(`${THEIRS}# again\n`);
    expect(notice()).not.toBeNull();
    await change(PETS);
    await press("Reload");
    expect(text()).toBe(PETS);
    await press("Undo");
    expect(text()).toBe(MINE);
    expect(screen.getByRole("button", { name: "Save" })).toHaveProperty("disabled", false);
  });

  it("gives way to what is kept, and only as it is now", async () => {
    const { change, edit, press, disk, notice, user } = await openPets();
    edit();
    await change(THEIRS);
    await press("Keep mine");
    expect(notice()).toBeNull();
    disk.text = `${THEIRS}# again\n`;
    disk.version++;
    await press("Save");
    expect(await screen.findByRole("dialog", { name: "openapi.yaml changed on disk" })).toBeDefined();
    expect(disk.text).toBe(`${THEIRS}# again\n`);
    await user.click(screen.getByRole("button", { name: "Overwrite" }));
    expect(await screen.findByText("Saved openapi.yaml: 3 lines added, 1 removed.")).toBeDefined();
    expect(disk.text).toBe(MINE);
  });

  describe("while it is read before it gives way", () => {
    async function overwriteSlowly() {
      const app = await openPets();
      const read = deferred<OpenResult>();
      app.edit();
      app.disk.text = THEIRS;
      app.disk.version++;
      await app.press("Save");
      await screen.findByRole("dialog", { name: "openapi.yaml changed on disk" });
      app.host.readAgain.mockReturnValueOnce(read.promise);
      await app.press("Overwrite");
      await app.user.click(screen.getByRole("button", { name: "List the pets" }));
      await app.user.keyboard("Every pet");
      const theirs = opened("openapi.yaml", THEIRS);
      return {
        ...app,
        finish: () =>
          act(async () =>
            read.resolve(
              theirs.ok
                ? { ...theirs, document: { ...theirs.document, version: `${app.disk.version}` } }
                : theirs,
            ),
          ),
        fail: () =>
          act(async () => read.resolve({ ok: false, name: "openapi.yaml", message: "It is locked." })),
      };
    }

    it.each(["finish", "fail"] as const)("takes what is typed in a field into the file (%s)", async (end) => {
      const { disk, ...app } = await overwriteSlowly();
      await app[end]();
      expect(await screen.findByText("Saved openapi.yaml: 3 lines added, 1 removed.")).toBeDefined();
      expect(disk.text).toBe(MINE.replace("List the pets", "Every pet"));
    });

    it.each(["finish", "fail"] as const)(
      "says why nothing is saved when a field is refused (%s)",
      async (end) => {
        const { disk, view, design, ...app } = await overwriteSlowly();
        act(() => design.getState().actions.type([{ start: 0, end: 0, text: "{" }], { time: 0 }));
        await app[end]();
        expect(view.getState().toast).toMatchObject({ tone: "failed" });
        expect(disk.text).toBe(THEIRS);
        expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Summary" }).value).toBe("Every pet");
      },
    );

    it.each(["finish", "fail"] as const)(
      "leaves another document alone that is open by then (%s)",
      async (end) => {
        const { host, design, ...app } = await overwriteSlowly();
        const saves = host.save.mock.calls.length;
        act(() => {
          const other = opened("other.yaml", PETS);
          if (other.ok) design.getState().actions.open(other.document, PETS, { isSaved: true });
          design.getState().actions.type([{ start: 0, end: 0, text: "# mine\n" }], { time: 0 });
        });
        await app[end]();
        expect(host.save).toHaveBeenCalledTimes(saves);
      },
    );
  });

  it("is shown beside what is here, and either is taken from there", async () => {
    const { change, edit, press, text } = await openPets();
    edit();
    await change(THEIRS);
    await press("Show both");
    const dialog = await screen.findByRole("dialog", { name: "openapi.yaml on disk and here" });
    expect(dialog.textContent).toContain("1 difference.");
    expect(within(dialog).getByRole("textbox", { name: "On disk" }).textContent).toContain("Their pets");
    expect(within(dialog).getByRole("textbox", { name: "Here" }).textContent).toContain("My pets");
    await press("Reload");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(text()).toBe(THEIRS);
  });

  it("is reloaded when saving finds it and the person says so", async () => {
    const { edit, press, disk, text } = await openPets();
    edit();
    disk.text = THEIRS;
    disk.version++;
    await press("Save");
    const dialog = await screen.findByRole("dialog", { name: "openapi.yaml changed on disk" });
    await press("Reload");
    expect(dialog.isConnected).toBe(false);
    expect(text()).toBe(THEIRS);
  });

  it("waits while a dialog is open", async () => {
    const { change, press, look, text } = await openPets();
    await press("Add path");
    await change(THEIRS);
    expect(text()).toBe(PETS);
    await press("Cancel");
    await look();
    expect(text()).toBe(THEIRS);
  });
});

describe("a file that is gone", () => {
  it("is written again when the person says so", async () => {
    const { change, press, disk, notice } = await openPets();
    await change(undefined);
    expect(notice()?.textContent).toContain("openapi.yaml is no longer on the disk.");
    await press("Save openapi.yaml again");
    expect(disk.text).toBe(PETS);
    expect(notice()).toBeNull();
  });

  it("is not written unasked, and asked about once", async () => {
    const { change, edit, look, press, disk, notice, user } = await openPets();
    edit();
    await change(undefined);
    await press("Dismiss");
    await look();
    expect(notice()).toBeNull();
    await press("Save");
    const dialog = await screen.findByRole("dialog", { name: "openapi.yaml is no longer on the disk" });
    expect(disk.text).toBeUndefined();
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(disk.text).toBe(MINE);
  });
});

describe("saving twice at once", () => {
  it("saves once, and never takes the own save for a change on disk", async () => {
    const { edit, host, user, look, notice } = await openPets();
    const saved = deferred<SaveResult>();
    edit();
    host.save.mockReturnValueOnce(saved.promise);
    await user.keyboard("{Control>}s{/Control}{Control>}s{/Control}");
    const looks = host.look.mock.calls.length;
    await look();
    expect(host.look).toHaveBeenCalledTimes(looks);
    host.look.mockResolvedValue({ status: "there", version: "2" });
    await act(async () => saved.resolve({ status: "saved", version: "2", lines: { added: 0, removed: 1 } }));
    expect(await screen.findByText("Saved openapi.yaml: 1 line removed.")).toBeDefined();
    expect(host.save).toHaveBeenCalledTimes(1);
    expect(notice()).toBeNull();
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("a save that fails", () => {
  it("offers another place", async () => {
    const { edit, host, press } = await openPets();
    edit();
    host.save.mockResolvedValueOnce({ status: "failed", message: "The disk is full." });
    await press("Save");
    expect(await screen.findByText("The disk is full.")).toBeDefined();
    await press("Save as…");
    expect(host.saveAs).toHaveBeenCalledTimes(1);
  });
});
