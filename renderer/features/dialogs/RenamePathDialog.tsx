import { useState } from "react";
import { useDesign, useServices } from "../../state/context.tsx";
import { selectDocument } from "../../state/derived.ts";
import { FormDialog, type Obstacle } from "./FormDialog.tsx";
import { LabelledField } from "./LabelledField.tsx";
import { pathObstacle } from "./operation-checks.ts";

export function RenamePathDialog({ path }: { readonly path: string }) {
  const { design } = useServices();
  const document = useDesign(selectDocument);
  const [draft, setDraft] = useState(path);
  const to = draft.trim();
  return (
    <FormDialog
      title="Rename path"
      prompt="All operations of the path move with it."
      obstacle={
        to === path
          ? UNCHANGED
          : pathObstacle(
              to,
              document && { ...document, paths: document.paths.filter((other) => other !== path) },
            )
      }
      onSubmit={() => design.getState().actions.edit([{ type: "rename-path", path, to }])}
    >
      <LabelledField label="Path" value={draft} onChange={setDraft} isMono autoFocus />
    </FormDialog>
  );
}

const UNCHANGED: Obstacle = { message: "Type another path; its operations move with it.", isWrong: false };
