import type { Finding, Fix } from "../model/finding.ts";
import type { SemanticEdit } from "../model/semantic-edit.ts";
import type { TextEdit } from "../model/text.ts";
import type { ApiDocument } from "../openapi/document.ts";
import { planEdits } from "../openapi/plan-edits.ts";
import { composeEdits } from "../source/compose-edits.ts";
import { isSilenced } from "./silences.ts";

/** What comes of making many fixes at once. */
export interface FixesPlan {
  /** Edits of the text, and the document that they lead to. */
  readonly edits: readonly TextEdit[];
  readonly document: ApiDocument;
  /** The findings whose fixes are among the edits. */
  readonly fixed: readonly Finding[];
  readonly refused: readonly RefusedFix[];
}

export interface RefusedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** Why it cannot be made. */
  readonly message: string;
}

interface SafeFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The first fix of a finding that may be made together with others; undefined where it has none, or somebody has silenced it. */
export function safeFixOf(finding: Finding): Fix | undefined {
  return isSilenced(finding) ? undefined : finding.fixes.find(({ safe }) => safe);
}

/** Plans the safe fixes of findings together. One that cannot be made does not keep the others from being made. */
export function planFixes(document: ApiDocument, findings: readonly Finding[]): FixesPlan {
  const fixes = findings.flatMap((finding): readonly SafeFix[] => {
    const fix = safeFixOf(finding);
    return fix === undefined ? [] : [{ finding, fix }];
  });
  return planTogether({ edits: [], document, fixed: [], refused: [] }, document.text.length, fixes);
}

/** In halves where not all can be made at once: few are refused, and a thousand fixes are not to be planned one by one. */
function planTogether(before: FixesPlan, length: number, fixes: readonly SafeFix[]): FixesPlan {
  const [first] = fixes;
  if (first === undefined) return before;
  const plan = planEdits(before.document, editsOf(fixes.map(({ fix }) => fix)));
  if (plan.ok && plan.edits.length === 0) return before;
  if (plan.ok) {
    return {
      edits: composeEdits(length, before.edits, plan.edits),
      document: plan.document,
      fixed: [...before.fixed, ...fixes.map(({ finding }) => finding)],
      refused: before.refused,
    };
  }
  if (fixes.length === 1)
    return { ...before, refused: [...before.refused, { ...first, message: plan.message }] };
  const middle = fixes.length >> 1;
  const half = planTogether(before, length, fixes.slice(0, middle));
  return planTogether(half, length, fixes.slice(middle));
}

/** Several findings may ask for the same edit: that unquoted keys be quoted, for instance. */
function editsOf(fixes: readonly Fix[]): readonly SemanticEdit[] {
  const edits = fixes.flatMap((fix) => fix.edits);
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}
