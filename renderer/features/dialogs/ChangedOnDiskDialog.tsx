import { runSafely } from "../../actions/run.ts";
import { saveDocument, saveDocumentAs } from "../../actions/save-flow.ts";
import { useDesign, useServices } from "../../state/context.tsx";
import { ChoiceDialog } from "./ChoiceDialog.tsx";

/** Nothing was written: the file is not what it was when it was opened or saved here. */
export function ChangedOnDiskDialog() {
  const services = useServices();
  const name = useDesign((state) => state.design?.file.name);
  return (
    <ChoiceDialog
      title={`${name} changed on disk`}
      text="The file was changed or removed by something else since it was opened here. Overwriting it loses what it holds now; saving under another name keeps both."
      choices={[
        {
          label: "Save as…",
          run: () => runSafely(services, async () => void (await saveDocumentAs(services))),
        },
        {
          label: "Overwrite",
          run: () =>
            runSafely(services, async () => void (await saveDocument(services, { overwrite: true }))),
        },
      ]}
    />
  );
}
