import type { SemanticEdit } from "../model/semantic-edit.ts";
import type { TextEdit } from "../model/text.ts";
import { composeEdits } from "../source/compose-edits.ts";
import type { ApiDocument } from "./document.ts";
import { editDocument } from "./edit-document.ts";
import { groupEdits } from "./edit-groups.ts";
import { removeValuesAt } from "./edit-values.ts";
import { editsThatFollow } from "./edits-that-follow.ts";
import { checkChange, checkEdit, type EditPlan, planEdit } from "./plan-edit.ts";
import { UNSAFE } from "./unsafe-reason.ts";

/** Several edits, one after the other, as one list of edits of the document's text; refused as a whole when one is. */
export function planEdits(document: ApiDocument, edits: readonly SemanticEdit[]): EditPlan {
  return planApart(document, edits) ?? planInTurn(document, edits);
}

function planInTurn(document: ApiDocument, edits: readonly SemanticEdit[]): EditPlan {
  let current = document;
  let composed: readonly TextEdit[] = [];
  const take = (plan: EditPlan): EditPlan => {
    if (!plan.ok) return plan;
    composed = composeEdits(document.text.length, composed, plan.edits);
    current = plan.document;
    return plan;
  };
  for (const edit of edits) {
    const following = editsThatFollow(current, edit);
    const plan = take(planEdit(current, edit));
    if (!plan.ok) return plan;
    // What cannot follow, in an alias for instance, stays: a rule speaks of it.
    for (const next of following) take(planEdit(current, next));
  }
  return { ok: true, edits: composed, document: current };
}

/**
 * Plans the edits of several operations and components each against the same text, as none of them sees another: hundreds of
 * fixes of a large document would otherwise read it hundreds of times.
 * @returns undefined when the edits are not all of this kind, concern one part only, or meet in the text
 */
function planApart(document: ApiDocument, edits: readonly SemanticEdit[]): EditPlan | undefined {
  const groups = groupEdits(document, edits);
  if (!groups || edits.length < 2) return undefined;
  const plans: (readonly TextEdit[])[] = [];
  for (const group of groups) {
    const joined = planJoined(document, group);
    if (groups.length < 2 && !joined) return undefined;
    const plan = joined ?? planInTurn(document, group);
    if (!plan.ok) return plan;
    plans.push(plan.edits);
  }
  if (doMeet(plans)) return undefined;
  const joined = plans.flat();
  const edited = editDocument(document, joined);
  return edited.ok ? { ok: true, edits: joined, document: edited.document } : { ok: false, message: UNSAFE };
}

/** Plans one edit, or several that take entries out of one map; undefined of others, and where that is refused. */
function planJoined(
  document: ApiDocument,
  edits: readonly SemanticEdit[],
): ReturnType<typeof checkEdit> | undefined {
  const [only, ...others] = edits;
  if (edits.some((edit) => editsThatFollow(document, edit).length > 0)) return undefined;
  if (only && others.length === 0) return checkEdit(document, only);
  const pointers = edits.flatMap((edit) => (edit.type === "remove-value" ? [edit.at] : []));
  if (pointers.length < edits.length) return undefined;
  const checked = checkChange(document, () => removeValuesAt(document, pointers));
  return checked.ok ? checked : undefined;
}

/** Whether what one plan changes reaches into what another does. */
function doMeet(plans: readonly (readonly TextEdit[])[]): boolean {
  const spans = plans
    .filter((edits) => edits.length > 0)
    .map((edits) => ({
      start: Math.min(...edits.map(({ start }) => start)),
      end: Math.max(...edits.map(({ end }) => end)),
    }))
    .toSorted((a, b) => a.start - b.start);
  return spans.some(({ start }, index) => start <= (spans[index - 1]?.end ?? -1));
}
