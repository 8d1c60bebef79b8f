import { createStore } from "zustand/vanilla";
import type { SemanticEdit } from "../../shared/model/semantic-edit.ts";
import type { SourceProblem, TextEdit } from "../../shared/model/text.ts";
import type { ApiDocument, ReadResult } from "../../shared/openapi/document.ts";
import { labelOf } from "../../shared/openapi/edit-label.ts";
import { planEdits } from "../../shared/openapi/plan-edits.ts";
import { readDocument } from "../../shared/openapi/read-document.ts";
import { editsBetween } from "../../shared/source/edits-between.ts";
import { netEdits } from "../../shared/source/net-edits.ts";
import { type Keys, record, recordTyped, redo, undo } from "./history.ts";
import {
  type DocumentFile,
  newBrokenDesign,
  newDesign,
  type OpenDesign,
  withBase,
  withEdits,
  withOpened,
  withReading,
  withSaved,
} from "./open-design.ts";
import { whyNotEditable } from "./text-problem.ts";
import { typingLabel } from "./typing-label.ts";

export interface DesignState {
  /** undefined: the start page. */
  readonly design: OpenDesign | undefined;
}

/** Edits of the text, and the document that they lead to. */
export interface EditsPlan {
  readonly edits: readonly TextEdit[];
  readonly document: ApiDocument;
}

export type EditOutcome = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** What can be done to the open document; everything else is derived from the state. */
export interface DesignActions {
  /** Opens a text as the document, read here unless it was read before; one that cannot be read changes nothing and tells why. */
  readonly open: (
    file: DocumentFile,
    text: string,
    options: { readonly isSaved: boolean; readonly read?: ReadResult },
  ) => SourceProblem | undefined;
  /** Opens a text that cannot be read, so that it can be mended here. */
  readonly openAsText: (
    file: DocumentFile,
    text: string,
    options: { readonly isSaved: boolean; readonly problem: SourceProblem },
  ) => void;
  /** Makes one undo step of the edits, named by `label` or by the only edit; refused while the text cannot be read. */
  readonly edit: (edits: readonly SemanticEdit[], label?: string) => EditOutcome;
  /** The same with edits that are planned already, for the document as it is. */
  readonly editAsPlanned: (plan: EditsPlan, label: string) => EditOutcome;
  /** Takes over what the person typed into the text; keys that follow one another make one step. */
  readonly type: (edits: readonly TextEdit[], keys: Keys) => void;
  /** Makes one undo step of edits of the text, whatever the text is then. */
  readonly applyStep: (edits: readonly TextEdit[], label: string) => void;
  /** The file holds another text by now: makes one undo step of what differs, and knows it as saved. */
  readonly reload: (text: string, file: DocumentFile, label: string) => void;
  /** The file holds another text by now, and the text here stays: what differs from the file is what saving would write. */
  readonly rebase: (text: string, file: DocumentFile) => void;
  /** Brings the reading of a text that was read elsewhere; dropped when the text is another one by now. */
  readonly resolveReading: (opening: number, textVersion: number, result: ReadResult) => void;
  /** A reading of the document has been judged as a whole. */
  readonly noteWhole: (judgedWhole: ApiDocument) => void;
  /** More is known of the document's examples: findings are looked up again. */
  readonly noteExamples: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The text as it was in `saved` is now in the file; nothing happens when another document is open by now. */
  readonly markSaved: (saved: OpenDesign, file?: DocumentFile) => void;
  readonly close: () => void;
}

export type DesignStore = ReturnType<typeof createDesignStore>;

export function createDesignStore() {
  let openings = 0;
  return createStore<DesignState & { readonly actions: DesignActions }>()((set, get) => {
    /** Changes the open design; without one, and where nothing comes of it, all stays as it is. */
    const change = (next: (design: OpenDesign) => OpenDesign | undefined) => {
      const { design } = get();
      const changed = design && next(design);
      if (changed) set({ design: changed });
    };
    const withStep = (design: OpenDesign, edits: readonly TextEdit[], label: string) => {
      const net = netEdits(design.text, edits);
      if (net.length === 0) return undefined;
      return withEdits(design, net, record(design.history, design.text, label, net));
    };
    return {
      design: undefined,
      actions: {
        open: (file, text, { isSaved, read }) => {
          const result = read ?? readDocument(text);
          if (!result.ok) return result.problem;
          openings += 1;
          set({ design: newDesign(openings, file, text, result.document, isSaved) });
          return undefined;
        },
        openAsText: (file, text, { isSaved, problem }) => {
          openings += 1;
          set({ design: newBrokenDesign(openings, file, text, problem, isSaved) });
        },
        edit: (edits, label) => {
          const { design } = get();
          const [first] = edits;
          if (design === undefined || first === undefined) return { ok: true };
          const reason = whyNotEditable(design);
          if (reason !== undefined) return { ok: false, message: reason };
          const plan = planEdits(design.document, edits);
          return plan.ok ? get().actions.editAsPlanned(plan, label ?? labelOf(first)) : plan;
        },
        editAsPlanned: ({ edits, document }, label) => {
          const { design } = get();
          if (design === undefined) return { ok: true };
          const reason = whyNotEditable(design);
          if (reason !== undefined) return { ok: false, message: reason };
          if (netEdits(design.text, edits).length === 0) return { ok: true };
          const history = record(design.history, design.text, label, edits);
          set({ design: withEdits(design, edits, history, { read: document }) });
          return { ok: true };
        },
        type: (edits, keys) =>
          change((design) => {
            const { document, pending, text, history } = design;
            const label = () => typingLabel(document, pending, text, edits[0]?.start ?? 0);
            const next = recordTyped(history, text, label, edits, keys);
            return withEdits(design, edits, next, { isTyped: true });
          }),
        applyStep: (edits, label) => change((design) => withStep(design, edits, label)),
        reload: (text, file, label) =>
          change((design) => {
            const edits = editsBetween(design.text.toString(), text);
            const reloaded = withStep(design, edits, label) ?? design;
            return withOpened(withSaved(reloaded, reloaded, file));
          }),
        rebase: (text, file) => change((design) => withBase(design, text, file)),
        resolveReading: (opening, textVersion, result) =>
          change((design) =>
            design.opening === opening && design.textVersion === textVersion
              ? withReading(design, result)
              : undefined,
          ),
        noteWhole: (judgedWhole) => change((design) => ({ ...design, judgedWhole })),
        noteExamples: () => change((design) => ({ ...design, examplesVersion: design.examplesVersion + 1 })),
        undo: () =>
          change((design) => {
            const step = design.history.past.at(-1);
            const history = undo(design.history);
            return step && history && withEdits(design, step.inverse, history);
          }),
        redo: () =>
          change((design) => {
            const [step] = design.history.future;
            const history = redo(design.history);
            return step && history && withEdits(design, step.edits, history);
          }),
        markSaved: (saved, file) =>
          change((design) =>
            design.opening === saved.opening ? withSaved(design, saved, file ?? design.file) : undefined,
          ),
        close: () => set({ design: undefined }),
      },
    };
  });
}
