import type { KeptDraft } from "../../../shared/host/drafts.ts";
import { discardDraft, timeOf } from "../../actions/recover-flow.ts";
import { runSafely } from "../../actions/run.ts";
import { useServices } from "../../state/context.tsx";
import { ChoiceDialog } from "./ChoiceDialog.tsx";

/** Asked before recovered work is given up, which no Undo brings back. */
export function DiscardDraftDialog({ draft }: { readonly draft: KeptDraft }) {
  const services = useServices();
  return (
    <ChoiceDialog
      title={`Discard the changes to ${draft.name} of ${timeOf(draft)}?`}
      text="They were never saved, and cannot be brought back. The file stays as it is."
      choices={[{ label: "Discard", run: () => runSafely(services, () => discardDraft(services, draft)) }]}
    />
  );
}
