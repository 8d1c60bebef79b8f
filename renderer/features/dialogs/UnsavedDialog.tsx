import { whenNothingIsLost } from "../../actions/open-flow.ts";
import { runSafely } from "../../actions/run.ts";
import { saveDocument } from "../../actions/save-flow.ts";
import { useDesign, useServices } from "../../state/context.tsx";
import { ChoiceDialog } from "./ChoiceDialog.tsx";

/** Asked before unsaved work would be lost; `then` is what would lose it. */
export function UnsavedDialog({ then }: { readonly then: () => void }) {
  const services = useServices();
  const name = useDesign((state) => state.design?.file.name);
  const saveFirst = () =>
    runSafely(services, async () => {
      // Asked again, since the document may have been edited meanwhile.
      if (await saveDocument(services)) whenNothingIsLost(services, then);
    });
  return (
    <ChoiceDialog
      title={`Save the changes to ${name}?`}
      text="Without saving they are lost."
      choices={[
        { label: "Save", run: saveFirst },
        { label: "Don't save", run: then },
      ]}
    />
  );
}
