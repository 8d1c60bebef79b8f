import { runAction, runSafely } from "../../actions/run.ts";
import { saveAs } from "../../actions/save-as.ts";
import { bringBack } from "../../actions/save-flow.ts";
import { useDesign, useServices } from "../../state/context.tsx";
import { ChoiceDialog } from "./ChoiceDialog.tsx";

/** Nothing was written: the file was removed or renamed since it was opened or saved here. */
export function GoneFromDiskDialog() {
  const services = useServices();
  const name = useDesign((state) => state.design?.file.name);
  return (
    <ChoiceDialog
      title={`${name} is no longer on the disk`}
      text="Another program removed or renamed the file, so nothing was saved yet. Save writes it again at its old place."
      choices={[
        { label: "Save", run: () => runSafely(services, async () => void (await bringBack(services))) },
        { label: saveAs.label, run: () => runAction(services, saveAs) },
      ]}
    />
  );
}
