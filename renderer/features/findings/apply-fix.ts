import type { Finding, Fix } from "../../../shared/model/finding.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { checkWhole } from "../../../shared/rules/engine.ts";
import { placeOf } from "../../../shared/rules/finding-place.ts";
import type { Judging } from "../../../shared/rules/rule.ts";
import { offsetAfter } from "../../../shared/source/map-offset.ts";
import { editResponse } from "../../actions/edit-response.ts";
import { runAction } from "../../actions/run.ts";
import type { Services } from "../../state/context.tsx";
import { editOrTell } from "../../state/edit-or-tell.ts";
import { judgingOf } from "../../state/judging.ts";

/** Selects the row that a finding is about, and shows its place in the text where that is open; what has no row is shown there alone. */
export function showFinding({ design, view }: Services, finding: Finding): void {
  const open = design.getState().design;
  const { response } = finding;
  if (response === undefined) view.getState().set({ tab: "source", areTabsOpen: true });
  else view.getState().set({ response, referenceCode: undefined });
  const { tab, areTabsOpen } = view.getState();
  if (open === undefined || tab !== "source" || !areTabsOpen) return;
  const current = currentFinding(open.document, finding, judgingOf(view.getState()));
  if (current === undefined) return;
  const { start, end } = placeOf(open.document, current);
  const range = { start: offsetAfter(open.pending, start), end: offsetAfter(open.pending, end) };
  view.getState().set({ sourcePlace: { range, takesFocus: false } });
}

/** What concerns the whole document is shown a moment later than the text changes: the finding as it is by now, if it is. */
function currentFinding(document: ApiDocument, finding: Finding, judging: Judging): Finding | undefined {
  if (finding.operation !== undefined) return finding;
  return checkWhole(document, judging).find(
    ({ rule, pointer, message }) =>
      rule === finding.rule && pointer === finding.pointer && message === finding.message,
  );
}

/** Makes the fix as one undo step, or opens the window in which the person chooses. */
export function applyFix(services: Services, finding: Finding, fix: Fix): void {
  if (fix.kind === "apply") {
    // One edit has a name of its own: "Remove 204".
    editOrTell(services, fix.edits, fix.edits.length > 1 ? fix.title : undefined);
    return;
  }
  const { response } = finding;
  if (response !== undefined) services.view.getState().set({ response, referenceCode: undefined });
  runAction(services, editResponse);
}

/** The safe fixes of a list of findings, one for each, as edits without repetition. */
export function safeEdits(findings: readonly Finding[]): Fix["edits"] {
  const edits = findings.flatMap(({ fixes }) => fixes.find(({ safe }) => safe)?.edits ?? []);
  return [...new Map(edits.map((item) => [JSON.stringify(item), item])).values()];
}

/** Makes all safe fixes as one undo step. */
export function applySafe(services: Services, findings: readonly Finding[]): void {
  editOrTell(services, safeEdits(findings), "Fix all safe");
}
