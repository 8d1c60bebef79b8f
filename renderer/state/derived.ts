import type { Finding } from "../../shared/model/finding.ts";
import type { Operation, OperationId, ResponseEntry, ResponseRef } from "../../shared/model/operation.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import {
  allFindings,
  type CheckOptions,
  checkByOperation,
  type FindingsByOperation,
} from "../../shared/rules/engine.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import { openFindings } from "../../shared/rules/silences.ts";
import { useDesign, useJudging, useLaterDesign, useLaterJudging, useServices, useView } from "./context.tsx";
import type { DesignState } from "./design-store.ts";
import { findingsOfWhole } from "./findings-of-whole.ts";
import { judgingOf } from "./judging.ts";
import { asEditable, isEditable } from "./text-problem.ts";
import type { ResponseChoice } from "./view-store.ts";

const NO_FINDINGS: readonly Finding[] = [];
const NONE: FindingsByOperation = new Map();

/** Examples are judged later than what else is told: see `judge-later.ts`. */
function optionsOf(judging: Judging): CheckOptions {
  return { ...judging, examples: "known" };
}

/** The open document, a moment later than it is. */
export function useLaterDocument(): ApiDocument | undefined {
  return useLaterDesign()?.document;
}

/** All findings of the open document under the chosen profile, each fault once, silenced ones too; a moment later. */
export function useAllFindings(): readonly Finding[] {
  return sameFindings(allFindings(useFindingsOfWhole(), useFindingsByOperation()));
}

/** Held weakly: a document that was closed is not kept. */
let lastFindings = new WeakRef(NO_FINDINGS);

/** The list that was given out last where the next one has the same findings: most edits leave them as they are. */
function sameFindings(findings: readonly Finding[]): readonly Finding[] {
  const last = lastFindings.deref();
  if (last?.length === findings.length && last.every((finding, index) => finding === findings[index]))
    return last;
  lastFindings = new WeakRef(findings);
  return findings;
}

/** Those of them that nobody has silenced: those that count. */
export function useFindings(): readonly Finding[] {
  return openFindings(useAllFindings());
}

/** The findings about the open document as a whole; a moment later. */
export function useFindingsOfWhole(): readonly Finding[] {
  const design = useLaterDesign();
  const judging = useLaterJudging();
  return design === undefined ? NO_FINDINGS : findingsOfWhole(design, judging);
}

/** The findings of one operation, those inside the shared responses that it uses and silenced ones too. */
export function useFindingsOf(operation: OperationId | undefined): readonly Finding[] {
  const { view } = useServices();
  useJudging();
  return useDesign((state) => {
    const document = selectDocument(state);
    if (document === undefined || operation === undefined) return NO_FINDINGS;
    // As it is now: this is asked before anything is drawn, and another document may have come with another judging.
    const judging = judgingOf(view.getState());
    return checkByOperation(document, optionsOf(judging)).get(operation) ?? NO_FINDINGS;
  });
}

/** The findings of each operation of the open document under the chosen profile; a moment later. */
export function useFindingsByOperation(): FindingsByOperation {
  const document = useLaterDocument();
  const judging = useLaterJudging();
  return document === undefined ? NONE : checkByOperation(document, optionsOf(judging));
}

/** The selected operation; undefined when there is none, or none of that name any more. */
export function useSelectedOperation(): Operation | undefined {
  const id = useView((view) => view.operation);
  const operation = useDesign((state) =>
    id === undefined ? undefined : selectDocument(state)?.operationById(id),
  );
  return asEditable(operation, useIsEditable());
}

/** How many responses of the open document use what a Reference Object refers to; 0 without one. */
export function useUsersOf(ref: ResponseRef | undefined): number {
  return useDesign((state) => (ref === undefined ? 0 : (selectDocument(state)?.usersOf(ref.target) ?? 0)));
}

/** Whether the form can change the document: not while its text cannot be read. */
export function useIsEditable(): boolean {
  return useDesign(({ design }) => design !== undefined && isEditable(design));
}

export function findResponse(operation: Operation, choice: ResponseChoice): ResponseEntry | undefined {
  return operation.responses.find(
    (entry) => entry.key === choice.key && entry.occurrence === choice.occurrence,
  );
}

export function selectDocument(state: DesignState): ApiDocument | undefined {
  return state.design?.document;
}
