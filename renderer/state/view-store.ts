import { createStore } from "zustand/vanilla";
import type { KeptDraft } from "../../shared/host/drafts.ts";
import type { DiskVersion, OpenedDocument } from "../../shared/host/host.ts";
import type { Finding, Severity } from "../../shared/model/finding.ts";
import type { OperationId } from "../../shared/model/operation.ts";
import type { TextRange } from "../../shared/model/text.ts";
import type { ProfileId } from "../../shared/rules/profiles.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import type { ProjectRules } from "./project-rules.ts";
import { NO_SAMPLES, type Samples } from "./samples.ts";

export type TabId = "source" | "export" | "reference" | "simulator";

/** Which findings are listed: those of the selected operation, or all, in groups. */
export type FindingsShown = "operation" | "by-operation" | "by-rule";

/** Which entry of the selected operation is meant: keys may stand twice. */
export interface ResponseChoice {
  readonly key: string;
  readonly occurrence: number;
}

/** A dialog that edits or looks up; its draft lives in the dialog itself. */
export type OpenDialog =
  /** `code` is filled in when it is given. */
  | { readonly kind: "add-response"; readonly code?: string }
  | { readonly kind: "edit-response"; readonly response: ResponseChoice }
  | { readonly kind: "duplicate-response"; readonly response: ResponseChoice }
  | { readonly kind: "new-document" }
  | { readonly kind: "add-operation"; readonly path: string | undefined }
  | { readonly kind: "rename-path"; readonly path: string }
  | { readonly kind: "change-method"; readonly operation: OperationId }
  | { readonly kind: "silence"; readonly finding: Finding }
  /** The page of a rule. */
  | { readonly kind: "rule"; readonly rule: string }
  | { readonly kind: "palette" };

/** What must be answered first; it stands in front of an open dialog, whose draft stays. */
export type Question =
  /** Unsaved work would be lost by what is to `proceed`; asked late, it comes while the person may be typing. */
  | { readonly kind: "unsaved"; readonly proceed: () => void; readonly isLate?: boolean }
  /** Saving found the file changed; nothing was written. */
  | { readonly kind: "changed-on-disk" }
  /** Saving found the file gone; nothing was written. */
  | { readonly kind: "gone-from-disk" }
  /** What the file holds beside what is open. */
  | { readonly kind: "compare-with-disk"; readonly onDisk: OpenedDocument }
  | { readonly kind: "discard-draft"; readonly draft: KeptDraft };

/** What the file of the open document is now, when that is not what was opened or saved here, until the person decides. */
export type DiskNews = (
  | { readonly status: "changed"; readonly version: DiskVersion }
  | { readonly status: "gone" }
) & {
  /** Of the document that it is about. */
  readonly opening: number;
  readonly isDismissed: boolean;
};

/** Why the changes to a document are not kept for a crash. */
export interface DraftFailure {
  readonly opening: number;
  readonly message: string;
  readonly isDismissed: boolean;
}

export interface OpenFailure {
  readonly name: string;
  readonly message: string;
  /** Opens what cannot be read as a text, to be mended here; only where there is a text. */
  readonly openAsText?: () => void;
}

export interface Toast {
  readonly message: string;
  /** A failure stays until it is dismissed. */
  readonly tone: "done" | "failed";
  /** The Undo is of the edit that it tells of: both go with the next change of the text. */
  readonly offersUndo: boolean;
  /** What it tells of the file is past as soon as there is news of the file. */
  readonly isAboutFile?: boolean;
  /** Another place may do where this one did not. */
  readonly offersSaveAs?: boolean;
}

/** What is not undoable: selection, layout, dialogs. */
export interface ViewState {
  /** The one that the person chose; see `judgingOf`. */
  readonly profile: ProfileId;
  /** What the project of the open document says of how it is judged; undefined: nothing. */
  readonly project: ProjectRules | undefined;
  /** Whether the person took another profile than the project's for this document. */
  readonly isProjectLeft: boolean;
  /** By what the document is still judged, until it is known what is found by what was chosen since; see `judgeBy`. */
  readonly judgedBy: Judging | undefined;
  readonly operation: OperationId | undefined;
  /** Counts the operations that were selected. Under another path or method it is the same one; in another document it never is. */
  readonly operationTurn: number;
  /** The selected row of the Responses table. */
  readonly response: ResponseChoice | undefined;
  /** What is selected came from the source view, by the cursor or by what was typed there: the view shows that place already. */
  readonly isSelectedInSource: boolean;
  /** Its line in the tree takes the focus as soon as it is there. */
  readonly isOperationAwaited: boolean;
  readonly filter: string;
  /** Only operations and findings of this severity; undefined: all. */
  readonly severity: Severity | undefined;
  readonly findingsShown: FindingsShown;
  readonly tab: TabId;
  readonly areTabsOpen: boolean;
  /** A place of the text that the source view has to show as soon as it can. */
  readonly sourcePlace: { readonly range: TextRange; readonly takesFocus: boolean } | undefined;
  /** The code shown under Reference when it is not the selected response's. */
  readonly referenceCode: number | undefined;
  /** What services might answer, for the simulator. */
  readonly samples: Samples;
  readonly dialog: OpenDialog | undefined;
  readonly question: Question | undefined;
  readonly toast: Toast | undefined;
  /** A changed text in a field that stands in its place; it is not in the document until it is kept, which every command does first. */
  readonly draft: { readonly keep: () => void } | undefined;
  /** What kept a document from being opened, for the start page or the banner. */
  readonly openFailure: OpenFailure | undefined;
  /** The large document that is being read: how much of it is, from 0 to 1, and how to leave it. */
  readonly reading:
    | { readonly name: string; readonly fraction: number; readonly cancel: () => void }
    | undefined;
  readonly diskNews: DiskNews | undefined;
  readonly draftFailure: DraftFailure | undefined;
  /** Unsaved work that an earlier run of the program left behind. */
  readonly keptDrafts: readonly KeptDraft[];
  /** Those of them that the person wants to see on the start page only. */
  readonly laterDrafts: readonly KeptDraft[];
  /** The draft that an opening of a document came back from: what is edited there goes on in it. */
  readonly recovered: { readonly opening: number; readonly draft: string } | undefined;
}

export type ViewStore = ReturnType<typeof createViewStore>;

export function createViewStore() {
  return createStore<ViewState & { readonly set: (patch: Partial<ViewState>) => void }>()((set) => ({
    profile: "zos-connect",
    project: undefined,
    isProjectLeft: false,
    judgedBy: undefined,
    operation: undefined,
    operationTurn: 0,
    response: undefined,
    isSelectedInSource: false,
    isOperationAwaited: false,
    filter: "",
    severity: undefined,
    findingsShown: "operation",
    tab: "source",
    areTabsOpen: true,
    sourcePlace: undefined,
    referenceCode: undefined,
    samples: NO_SAMPLES,
    dialog: undefined,
    question: undefined,
    toast: undefined,
    draft: undefined,
    openFailure: undefined,
    reading: undefined,
    diskNews: undefined,
    draftFailure: undefined,
    keptDrafts: [],
    laterDrafts: [],
    recovered: undefined,
    set: (patch) =>
      set(({ operation, operationTurn }) => ({
        // A looked-up code gives way to the next selection, which is made in the form unless the source view says that it is its own.
        ...("operation" in patch || "response" in patch
          ? { referenceCode: undefined, isSelectedInSource: false }
          : {}),
        ...("operation" in patch && patch.operation !== operation
          ? { operationTurn: operationTurn + 1 }
          : {}),
        ...patch,
      })),
  }));
}

/** Whether something waits for the person, so that commands have to wait too. */
export function isAsking({ dialog, question }: ViewState): boolean {
  return dialog !== undefined || question !== undefined;
}
