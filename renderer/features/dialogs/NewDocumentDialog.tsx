import Box from "@mui/material/Box";
import { useState } from "react";
import { newDocumentText } from "../../../shared/openapi/new-document.ts";
import { openText, standing } from "../../actions/open-flow.ts";
import { useServices } from "../../state/context.tsx";
import { FormDialog, type Obstacle } from "./FormDialog.tsx";
import { LabelledField } from "./LabelledField.tsx";
import { MethodField } from "./MethodField.tsx";
import { freeMethods, pathObstacle } from "./operation-checks.ts";

const UNTITLED: Obstacle = { message: "Type the title of the API.", isWrong: false };

/** Makes a document with one path and one operation, as the toolkit's wizard does. */
export function NewDocumentDialog() {
  const services = useServices();
  const [draft, setDraft] = useState({ title: "", path: "/", method: "get", operationId: "", summary: "" });
  const change = (patch: Partial<typeof draft>) => setDraft({ ...draft, ...patch });
  const title = draft.title.trim();
  const path = draft.path.trim();
  return (
    <FormDialog
      title="New document"
      prompt="An OpenAPI 3.0 document with one operation and its 200 response."
      obstacle={title === "" ? UNTITLED : pathObstacle(path, undefined)}
      onSubmit={() => {
        const text = newDocumentText({
          title,
          path,
          method: draft.method,
          operationId: draft.operationId.trim(),
          summary: draft.summary.trim(),
        });
        const agreed = standing(services);
        // An open dialog is waited for, and what waits for this one already would come first.
        services.view.getState().set({ dialog: undefined });
        void openText(services, { name: "openapi.yaml", folder: "" }, text, { isSaved: false, agreed });
        return { ok: true };
      }}
    >
      <LabelledField
        label="Title"
        value={draft.title}
        onChange={(value) => change({ title: value })}
        placeholder="Phone book"
        autoFocus
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 132px", gap: 4 }}>
        <LabelledField
          label="Path"
          value={draft.path}
          onChange={(value) => change({ path: value })}
          placeholder="/contacts/{lastName}"
          isMono
        />
        <MethodField
          methods={freeMethods(undefined, undefined)}
          value={draft.method}
          onChange={(method) => change({ method })}
        />
      </Box>
      <LabelledField
        label="Operation id (optional)"
        value={draft.operationId}
        onChange={(value) => change({ operationId: value })}
        isMono
      />
      <LabelledField
        label="Summary (optional)"
        value={draft.summary}
        onChange={(value) => change({ summary: value })}
      />
    </FormDialog>
  );
}
