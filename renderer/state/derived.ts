import type { Finding } from "../../shared/model/finding.ts";
import type { Operation, OperationId, ResponseEntry } from "../../shared/model/operation.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { checkDocument } from "../../shared/rules/engine.ts";
import type { ProfileId } from "../../shared/rules/profiles.ts";
import { useDesign, useView } from "./context.tsx";
import type { DesignState } from "./design-store.ts";
import type { ResponseChoice } from "./view-store.ts";

const NO_FINDINGS: readonly Finding[] = [];

/** Remembers the last result: one document is open at a time, and many components ask for the same. */
export function rememberLast<A, B, R>(compute: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { readonly a: A; readonly b: B; readonly result: R } | undefined;
  return (a, b) => {
    if (last === undefined || last.a !== a || last.b !== b) last = { a, b, result: compute(a, b) };
    return last.result;
  };
}

const findingsOf = rememberLast((document: ApiDocument, profile: ProfileId) =>
  checkDocument(document, { profile }),
);

const byOperation = rememberLast((findings: readonly Finding[], _unused: undefined) => {
  const groups = new Map<OperationId | undefined, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.operation);
    if (group === undefined) groups.set(finding.operation, [finding]);
    else group.push(finding);
  }
  return groups;
});

const operationsById = rememberLast(
  (document: ApiDocument, _unused: undefined) => new Map(document.operations.map((item) => [item.id, item])),
);

/** All findings of the open document under the chosen profile. */
export function useFindings(): readonly Finding[] {
  const document = useDesign(selectDocument);
  const profile = useView((view) => view.profile);
  return document === undefined ? NO_FINDINGS : findingsOf(document, profile);
}

/** The findings of one operation; for undefined those about the document as a whole. */
export function useFindingsOf(operation: OperationId | undefined): readonly Finding[] {
  return byOperation(useFindings(), undefined).get(operation) ?? NO_FINDINGS;
}

/** The selected operation; undefined when there is none, or none of that name any more. */
export function useSelectedOperation(): Operation | undefined {
  const document = useDesign(selectDocument);
  const id = useView((view) => view.operation);
  if (document === undefined || id === undefined) return undefined;
  return operationsById(document, undefined).get(id);
}

export function findResponse(operation: Operation, choice: ResponseChoice): ResponseEntry | undefined {
  return operation.responses.find(
    (entry) => entry.key === choice.key && entry.occurrence === choice.occurrence,
  );
}

export function selectDocument(state: DesignState): ApiDocument | undefined {
  return state.design?.document;
}
