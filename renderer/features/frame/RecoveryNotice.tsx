import type { KeptDraft } from "../../../shared/host/drafts.ts";
import { whenNothingIsLost } from "../../actions/open-flow.ts";
import { openDraft, recoveredWords } from "../../actions/recover-flow.ts";
import { runSafely } from "../../actions/run.ts";
import { useDesign, useServices, useView } from "../../state/context.tsx";
import type { DocumentFile } from "../../state/open-design.ts";
import { NoticeBar } from "./NoticeBar.tsx";

/** Unsaved work of an earlier run, offered one at a time while a document is open: its own first. */
export function RecoveryNotice() {
  const services = useServices();
  const { view } = services;
  const file = useDesign((state) => state.design?.file);
  const kept = useView((state) => state.keptDrafts);
  const later = useView((state) => state.laterDrafts);
  const offered = kept.filter((draft) => !later.includes(draft));
  const draft = offered.find((candidate) => isOf(candidate, file)) ?? offered[0];
  if (draft === undefined) return null;
  const open = () => whenNothingIsLost(services, () => runSafely(services, () => openDraft(services, draft)));
  return (
    <NoticeBar
      key={draft.draft}
      label="Recovered changes"
      severity="info"
      message={recoveredWords(draft)}
      choices={[
        { label: "Open", name: `Open recovered ${draft.name}`, run: open },
        {
          label: "Discard",
          name: `Discard recovered ${draft.name}`,
          run: () => view.getState().set({ question: { kind: "discard-draft", draft } }),
        },
      ]}
      dismiss={{ label: "Later", run: () => view.getState().set({ laterDrafts: [...later, draft] }) }}
    />
  );
}

function isOf({ name, folder }: KeptDraft, file: DocumentFile | undefined): boolean {
  return name === file?.name && folder === file.folder;
}
