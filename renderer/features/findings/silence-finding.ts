import type { Finding } from "../../../shared/model/finding.ts";
import type { OperationId } from "../../../shared/model/operation.ts";
import { findRule } from "../../../shared/rules/rules.ts";
import { silenceOf } from "../../../shared/rules/silences.ts";
import type { Services } from "../../state/context.tsx";
import { editOrTell } from "../../state/edit-or-tell.ts";

/** A finding that an operation can silence: not one about the whole document, nor one about a silence. */
export type SilenceableFinding = Finding & { readonly operation: OperationId };

export function canBeSilenced(finding: Finding): finding is SilenceableFinding {
  return (
    finding.operation !== undefined &&
    finding.silenced === undefined &&
    findRule(finding.rule)?.scope !== "silence"
  );
}

/** Takes the silence away that is about a finding; others that it is about speak again too. */
export function removeSilenceOf(services: Services, finding: Finding): void {
  const { operation, rule } = finding;
  if (operation === undefined) return;
  const document = services.design.getState().design?.document;
  const silence = silenceOf(finding, document?.operationById(operation)?.silences ?? []);
  if (silence === undefined) return;
  const { response } = silence;
  const edit = { type: "remove-silence", operation, rule } as const;
  editOrTell(services, [response === undefined ? edit : { ...edit, response }]);
}
