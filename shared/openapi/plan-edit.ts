import type { SemanticEdit } from "../model/semantic-edit.ts";
import type { TextEdit } from "../model/text.ts";
import { editSource } from "../source/edit-source.ts";
import { Refusal } from "../source/refusal.ts";
import type { SourceTree } from "../source/tree.ts";
import { toWholeLines } from "../source/whole-lines.ts";
import { changeOfEdit, type PlacedEdit } from "./change-of-edit.ts";
import type { ApiDocument } from "./document.ts";
import { readEdited } from "./edit-document.ts";
import { quoteStatusKeys } from "./edit-responses.ts";
import type { MapChange } from "./map-change.ts";
import { refuseCopiedAnchor, refuseSharedAnchors } from "./shared-anchors.ts";
import { UNSAFE, unsafeReason } from "./unsafe-reason.ts";
import { isAsExpected, isQuotedAsExpected } from "./verify-change.ts";

/** What an edit does to the text, or why it is refused; a refused edit changes nothing. */
export type EditPlan =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      /** The document that they lead to. */
      readonly document: ApiDocument;
    }
  | { readonly ok: false; readonly message: string };

/** An edit whose text was read again and holds what was asked for; what is in it is not projected yet. */
type CheckedEdit =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly tree: SourceTree }
  | { readonly ok: false; readonly message: string };

/**
 * Turns an edit into text edits of the document. Nothing outside the edited entry changes; the edited text has been read
 * again and holds exactly what was asked for.
 */
export function planEdit(document: ApiDocument, edit: SemanticEdit): EditPlan {
  const checked = checkEdit(document, edit);
  if (!checked.ok) return checked;
  const edited = readEdited(document, checked.tree);
  return edited.ok
    ? { ok: true, edits: checked.edits, document: edited.document }
    : { ok: false, message: UNSAFE };
}

/** Makes an edit in the text and reads that again, without projecting it. */
export function checkEdit(document: ApiDocument, edit: SemanticEdit): CheckedEdit {
  return edit.type === "quote-status-keys"
    ? unlessRefused(() => checkQuotes(document))
    : checkChange(document, () => changeOfEdit(document, edit));
}

/** The same with a change however it is planned. */
export function checkChange(document: ApiDocument, plan: () => MapChange): CheckedEdit {
  return unlessRefused(() => {
    const change = prepareChange(document, plan());
    const edited = editSource(document.tree, change.edits);
    return edited.ok && isAsExpected(change, edited.tree)
      ? { ok: true, edits: change.edits, tree: edited.tree }
      : { ok: false, message: unsafeReason(change) };
  });
}

/**
 * Why an edit is refused, as far as that is known without reading what would come of it, which a document with anchors takes its
 * time for.
 * @returns undefined when `planEdit` may be asked
 */
export function refusalOf(document: ApiDocument, edit: PlacedEdit): string | undefined {
  const result = unlessRefused(() => {
    prepareChange(document, changeOfEdit(document, edit));
    return undefined;
  });
  return result?.message;
}

function unlessRefused<Result>(act: () => Result): Result | { readonly ok: false; readonly message: string } {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: error.message };
    throw error;
  }
}

function checkQuotes(document: ApiDocument): CheckedEdit {
  const changes = quoteStatusKeys(document);
  const edits = changes.flatMap((change) => change.edits);
  const edited = editSource(document.tree, edits);
  return edited.ok && isQuotedAsExpected(document.tree, edited.tree)
    ? { ok: true, edits, tree: edited.tree }
    : { ok: false, message: UNSAFE };
}

/** @throws Refusal when the change cannot be made */
function prepareChange(document: ApiDocument, planned: MapChange): MapChange {
  const change = { ...planned, edits: planned.edits.map((one) => toWholeLines(document.text, one)) };
  refuseSharedAnchors(change);
  if (change.copied) refuseCopiedAnchor(change.place, change.copied);
  return change;
}
