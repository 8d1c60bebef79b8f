import { whenNothingIsLost } from "../../actions/open-flow.ts";
import { runSafely } from "../../actions/run.ts";
import { saveDocument } from "../../actions/save-flow.ts";
import { useDesign, useServices } from "../../state/context.tsx";
import { ChoiceDialog } from "./ChoiceDialog.tsx";

interface UnsavedDialogProps {
  readonly proceed: () => void;
  readonly isLate: boolean;
}

/** Asked before unsaved work would be lost; `proceed` would lose it. */
export function UnsavedDialog({ proceed, isLate }: UnsavedDialogProps) {
  const services = useServices();
  const name = useDesign((state) => state.design?.file.name);
  const saveFirst = () =>
    runSafely(services, async () => {
      // Asked again, since the document may have been edited meanwhile.
      if (await saveDocument(services)) whenNothingIsLost(services, proceed, { isLate });
    });
  return (
    <ChoiceDialog
      title={`Save the changes to ${name}?`}
      text="Without saving they are lost."
      comesByItself={isLate}
      choices={[
        { label: "Save", run: saveFirst },
        { label: "Don't save", run: proceed },
      ]}
    />
  );
}
