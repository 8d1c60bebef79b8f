import { runAction } from "../../actions/run.ts";
import { saveAs } from "../../actions/save-as.ts";
import { useDesign, useServices, useView } from "../../state/context.tsx";
import { NoticeBar } from "./NoticeBar.tsx";

/** What is typed now would be lost in a crash: it stays until that is mended, or the person knows. */
export function DraftNotice() {
  const services = useServices();
  const { view } = services;
  const opening = useDesign((state) => state.design?.opening);
  const failure = useView((state) => state.draftFailure);
  if (failure === undefined || failure.isDismissed || failure.opening !== opening) return null;
  return (
    <NoticeBar
      label="Changes not kept"
      severity="warning"
      message={`A crash would lose your changes. ${failure.message}`}
      choices={[{ label: saveAs.label, run: () => runAction(services, saveAs) }]}
      dismiss={{
        label: "Dismiss",
        run: () => view.getState().set({ draftFailure: { ...failure, isDismissed: true } }),
      }}
    />
  );
}
