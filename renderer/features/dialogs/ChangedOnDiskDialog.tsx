import { reloadFromDisk, showBoth } from "../../actions/disk-flow.ts";
import { runSafely } from "../../actions/run.ts";
import { overwriteDocument } from "../../actions/save-flow.ts";
import { useDesign, useServices } from "../../state/context.tsx";
import { ChoiceDialog } from "./ChoiceDialog.tsx";

/** Nothing was written: the file is not what it was when it was opened or saved here. */
export function ChangedOnDiskDialog() {
  const services = useServices();
  const name = useDesign((state) => state.design?.file.name);
  const safely = (run: () => Promise<unknown>) => () => runSafely(services, async () => void (await run()));
  return (
    <ChoiceDialog
      title={`${name} changed on disk`}
      text="Another program changed the file since it was opened here, so nothing was saved yet. Overwrite puts your text in its place; Reload takes its text, and Undo brings yours back."
      choices={[
        { label: "Show both", run: safely(() => showBoth(services)) },
        { label: "Reload", run: safely(() => reloadFromDisk(services)) },
        { label: "Overwrite", run: safely(() => overwriteDocument(services)) },
      ]}
    />
  );
}
