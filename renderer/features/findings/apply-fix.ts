import type { Finding, Fix } from "../../../shared/model/finding.ts";
import { checkWhole } from "../../../shared/rules/engine.ts";
import { placeOf } from "../../../shared/rules/finding-place.ts";
import { planFixes, safeFixOf } from "../../../shared/rules/plan-fixes.ts";
import { offsetAfter } from "../../../shared/source/map-offset.ts";
import { editResponse } from "../../actions/edit-response.ts";
import { runAction } from "../../actions/run.ts";
import type { Services } from "../../state/context.tsx";
import { editOrTell } from "../../state/edit-or-tell.ts";
import { judgingOf } from "../../state/judging.ts";
import { tellFailure } from "../../state/tell.ts";

/** Selects the row that a finding is about, and shows its place in the text where that is open; what has no row is shown there alone. */
export function showFinding({ design, view }: Services, finding: Finding): void {
  const open = design.getState().design;
  const { response } = finding;
  select(view, finding);
  if (response === undefined) view.getState().set({ tab: "source", areTabsOpen: true });
  const { tab, areTabsOpen } = view.getState();
  if (open === undefined || tab !== "source" || !areTabsOpen) return;
  const { start, end } = placeOf(open.document, finding);
  const range = { start: offsetAfter(open.pending, start), end: offsetAfter(open.pending, end) };
  view.getState().set({ sourcePlace: { range, takesFocus: false } });
}

/** Selects the operation that a finding is about, where it is about one, and its row. */
function select(view: Services["view"], { operation, response }: Finding): void {
  if (operation !== undefined && operation !== view.getState().operation)
    view.getState().set({ operation, response });
  else if (response !== undefined) view.getState().set({ response });
}

/** Makes the fix as one undo step, or opens the window in which the person chooses; of a finding that holds no more nothing is done. */
export function applyFix(services: Services, finding: Finding, fix: Fix): void {
  if (fix.kind === "apply") {
    const now = currentFinding(services, finding)?.fixes.find(({ title }) => title === fix.title);
    if (now === undefined) return;
    // One edit has a name of its own: "Remove 204".
    editOrTell(services, now.edits, now.edits.length > 1 ? now.title : undefined);
    return;
  }
  select(services.view, finding);
  runAction(services, editResponse);
}

/**
 * The finding as it is by now: what concerns the whole document is judged a moment after it changed, and its fix must not be made of
 * what is there no more.
 */
function currentFinding({ design, view }: Services, finding: Finding): Finding | undefined {
  const open = design.getState().design;
  if (finding.operation !== undefined || open === undefined) return finding;
  return checkWhole(open.document, judgingOf(view.getState())).find(
    ({ rule, pointer, message }) =>
      rule === finding.rule && pointer === finding.pointer && message === finding.message,
  );
}

/** Those of the findings that are of one rule, count, and have a safe fix. */
export function fixableOfRule(rule: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule && safeFixOf(finding) !== undefined);
}

/** Makes all safe fixes as one undo step; where some of them are refused, the others, and tells how many and why. */
export function applySafe(services: Services, findings: readonly Finding[], label: string): void {
  const { design, actions } = services.design.getState();
  if (design === undefined) return;
  const current = findings.flatMap((finding) => currentFinding(services, finding) ?? []);
  const plan = planFixes(design.document, current);
  const outcome = actions.editAsPlanned(plan, label);
  const [refused] = plan.refused;
  if (!outcome.ok) tellFailure(services, outcome.message);
  else if (refused !== undefined) {
    const count = plan.fixed.length + plan.refused.length;
    const many = plan.fixed.length > 0 ? `${plan.refused.length} of ${count} cannot be fixed. ` : "";
    tellFailure(services, `${many}${refused.message}`);
  }
}
