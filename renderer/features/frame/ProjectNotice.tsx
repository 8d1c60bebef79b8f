import { findProfile } from "../../../shared/rules/profiles.ts";
import { dismissProject } from "../../actions/project-flow.ts";
import { useServices, useView } from "../../state/context.tsx";
import { NoticeBar } from "./NoticeBar.tsx";

/** What is wrong with the rules that the project has written, and what judges instead. */
export function ProjectNotice() {
  const services = useServices();
  const project = useView((state) => state.project);
  const profile = useView((state) => state.profile);
  if (project === undefined || project.ok || project.isDismissed) return null;
  return (
    <NoticeBar
      label="Rules of the project"
      severity="warning"
      message={`${project.message} Until that is mended, ${findProfile(profile).name} judges.`}
      choices={[]}
      dismiss={{ label: "Dismiss", run: () => dismissProject(services) }}
    />
  );
}
