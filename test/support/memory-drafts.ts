import type { DraftDocument, DraftStart, Drafts } from "../../shared/host/drafts.ts";
import type { TextEdit } from "../../shared/model/text.ts";
import { applyEdits } from "../../shared/source/apply-edits.ts";

interface MemoryDraft extends DraftStart {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly time: number;
  readonly folder: string;
}

/** Drafts that live as long as the test; `texts` are what they would bring back. */
export function createMemoryDrafts(left: Readonly<Record<string, MemoryDraft>> = {}) {
  const kept = new Map(Object.entries(left));
  const calls: string[] = [];
  const drafts: Drafts = {
    start: async (request) => {
      const { text } = request;
      // Of a file that this memory does not know.
      if (text === undefined) return { ok: false, message: "The text is not known." };
      calls.push("start");
      kept.set(request.draft, { ...request, text, edits: [], time: 0, folder: "" });
      return { ok: true };
    },
    update: async ({ draft, edits }) => {
      calls.push("update");
      const found = kept.get(draft);
      if (found === undefined) return { ok: false, message: "There is no such draft." };
      kept.set(draft, { ...found, edits });
      return { ok: true };
    },
    drop: async (draft) => {
      calls.push("drop");
      kept.delete(draft);
    },
    list: async () =>
      [...kept.values()].map(({ draft, name, folder, time }) => ({ draft, name, folder, time })),
    open: async (draft) => {
      const found = kept.get(draft);
      if (found === undefined) return { ok: false, name: "", message: "There is no such draft." };
      const { id, name, folder, text, edits } = found;
      const document: DraftDocument = { name, folder, text, ...(id && { id, version: "1" }) };
      return { ok: true, document, edits };
    },
  };
  return {
    drafts,
    calls: calls as readonly string[],
    names: () => [...kept.keys()],
    texts: () => [...kept.values()].map(({ text, edits }) => applyEdits(text, edits)),
    /** As when its file was removed by somebody. */
    lose: () => kept.clear(),
  };
}
