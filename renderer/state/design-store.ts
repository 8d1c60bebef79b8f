import { createStore } from "zustand/vanilla";
import type { OpenedDocument } from "../../shared/host/host.ts";
import type { SemanticEdit } from "../../shared/model/semantic-edit.ts";
import type { SourceProblem } from "../../shared/model/text.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { labelOf } from "../../shared/openapi/edit-label.ts";
import { planEdits } from "../../shared/openapi/plan-edit.ts";
import { readDocument } from "../../shared/openapi/read-document.ts";
import { type History, record, redo, startHistory, undo } from "./history.ts";

/** The open document as a file; without an id it was made here and was never saved. */
export type DocumentFile = Omit<OpenedDocument, "text" | "id" | "version"> &
  Partial<Pick<OpenedDocument, "id" | "version">>;

/** The open document: its text with its history, and the last good reading of it. */
export interface OpenDesign {
  /** Which opening of a document this is: the same until another one is opened, whatever is edited and saved meanwhile. */
  readonly opening: number;
  readonly file: DocumentFile;
  readonly history: History;
  /** The text when it was opened: what "changed since it was opened" compares with. */
  readonly openedText: string;
  /** The text as it is in the file; undefined when it is in none. */
  readonly savedText: string | undefined;
  readonly document: ApiDocument;
}

export interface DesignState {
  /** undefined: the start page. */
  readonly design: OpenDesign | undefined;
}

export type EditOutcome = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** What can be done to the open document; everything else is derived from the state. */
export interface DesignActions {
  /** Opens a text as the document; a text that cannot be read changes nothing and tells why. */
  readonly open: (
    file: DocumentFile,
    text: string,
    options: { readonly isSaved: boolean },
  ) => SourceProblem | undefined;
  /** Makes one undo step of the edits, named by `label` or by the only edit. */
  readonly edit: (edits: readonly SemanticEdit[], label?: string) => EditOutcome;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The text of that opening is now in the file; nothing happens when another document is open by now. */
  readonly markSaved: (opening: number, text: string, file?: DocumentFile) => void;
  readonly close: () => void;
}

export type DesignStore = ReturnType<typeof createDesignStore>;

export function createDesignStore() {
  let openings = 0;
  return createStore<DesignState & { readonly actions: DesignActions }>()((set, get) => {
    const setHistory = (design: OpenDesign, history: History) => {
      if (history === design.history) return;
      const result = readDocument(history.text);
      // Every step in the history was verified when it was planned; a text that cannot be read here is a fault of ours.
      if (!result.ok) throw new Error(`The edited text cannot be read: ${result.problem.message}`);
      set({ design: { ...design, history, document: result.document } });
    };
    return {
      design: undefined,
      actions: {
        open: (file, text, { isSaved }) => {
          const result = readDocument(text);
          if (!result.ok) return result.problem;
          openings += 1;
          set({
            design: {
              opening: openings,
              file,
              history: startHistory(text),
              openedText: text,
              savedText: isSaved ? text : undefined,
              document: result.document,
            },
          });
          return undefined;
        },
        edit: (edits, label) => {
          const { design } = get();
          const [first] = edits;
          if (design === undefined || first === undefined) return { ok: true };
          const plan = planEdits(design.document, edits);
          if (!plan.ok) return plan;
          setHistory(design, record(design.history, label ?? labelOf(first), plan.edits));
          return { ok: true };
        },
        undo: () => {
          const { design } = get();
          if (design !== undefined) setHistory(design, undo(design.history));
        },
        redo: () => {
          const { design } = get();
          if (design !== undefined) setHistory(design, redo(design.history));
        },
        markSaved: (opening, text, file) => {
          const { design } = get();
          if (design?.opening === opening)
            set({ design: { ...design, savedText: text, file: file ?? design.file } });
        },
        close: () => set({ design: undefined }),
      },
    };
  });
}

export function isDirty(design: OpenDesign): boolean {
  return design.savedText !== design.history.text;
}
