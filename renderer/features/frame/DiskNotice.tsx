import { dismissNews, keepMine, reloadFromDisk, showBoth } from "../../actions/disk-flow.ts";
import { runAction, runSafely } from "../../actions/run.ts";
import { saveAs } from "../../actions/save-as.ts";
import { bringBack } from "../../actions/save-flow.ts";
import { useDesign, useServices, useView } from "../../state/context.tsx";
import { tellDone } from "../../state/tell.ts";
import { NoticeBar } from "./NoticeBar.tsx";

/** The open document's file is not what it was when it was opened or saved here. */
export function DiskNotice() {
  const services = useServices();
  const opening = useDesign((state) => state.design?.opening);
  const name = useDesign((state) => state.design?.file.name);
  const news = useView((state) => state.diskNews);
  if (news === undefined || news.isDismissed || news.opening !== opening || name === undefined) return null;
  const safely = (run: () => Promise<unknown>) => () =>
    runSafely(services, async () => {
      services.view.getState().draft?.keep();
      await run();
    });
  const dismiss = { label: "Dismiss", run: () => dismissNews(services) };
  if (news.status === "gone") {
    return (
      <NoticeBar
        label="Change on disk"
        severity="warning"
        message={`${name} is no longer on the disk.`}
        choices={[
          { label: "Save", name: `Save ${name} again`, run: safely(() => bringBack(services)) },
          { label: saveAs.label, run: () => runAction(services, saveAs) },
        ]}
        dismiss={dismiss}
      />
    );
  }
  const keep = async () => {
    if (await keepMine(services))
      tellDone(services, `Your text is kept. Saving writes it over ${name}.`, { isAboutFile: true });
  };
  return (
    <NoticeBar
      label="Change on disk"
      severity="warning"
      message={`${name} was changed on disk by another program.`}
      choices={[
        { label: "Reload", run: safely(() => reloadFromDisk(services)) },
        { label: "Keep mine", run: safely(keep) },
        { label: "Show both", run: safely(() => showBoth(services)) },
      ]}
      dismiss={dismiss}
    />
  );
}
