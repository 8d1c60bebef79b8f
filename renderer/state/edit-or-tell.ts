import type { SemanticEdit } from "../../shared/model/semantic-edit.ts";
import type { Services } from "./context.tsx";
import { tellFailure } from "./tell.ts";

/** Makes one undo step of the edits, or tells why it cannot. @returns whether it could */
export function editOrTell(
  services: Pick<Services, "design" | "view">,
  edits: readonly SemanticEdit[],
  label?: string,
): boolean {
  const outcome = services.design.getState().actions.edit(edits, label);
  if (!outcome.ok) tellFailure(services, outcome.message);
  return outcome.ok;
}
