import Box from "@mui/material/Box";
import { useState } from "react";
import { useDesign, useServices } from "../../state/context.tsx";
import { selectDocument } from "../../state/derived.ts";
import { FormDialog, type Obstacle } from "./FormDialog.tsx";
import { LabelledField } from "./LabelledField.tsx";
import { MethodField } from "./MethodField.tsx";
import { freeMethods, operationIdObstacle, pathObstacle } from "./operation-checks.ts";

/** Adds a path with its first method, or a method to the path that is given. */
export function AddOperationDialog({ path }: { readonly path: string | undefined }) {
  const { design, view } = useServices();
  const document = useDesign(selectDocument);
  const methods = freeMethods(document, path);
  const [draft, setDraft] = useState({ path: "", method: methods[0] ?? "", operationId: "", summary: "" });
  const change = (patch: Partial<typeof draft>) => setDraft({ ...draft, ...patch });
  const noMethod: Obstacle | undefined =
    methods.length === 0 ? { message: `${path} has every method already.`, isWrong: true } : undefined;
  const typedPath = draft.path.trim();
  return (
    <FormDialog
      title={path === undefined ? "Add path" : "Add method"}
      prompt={
        path === undefined
          ? "The path and its first method are added with a 200 response."
          : `The method is added to ${path}.`
      }
      obstacle={
        (path === undefined ? pathObstacle(typedPath, document) : noMethod) ??
        operationIdObstacle(draft.operationId.trim(), document)
      }
      onSubmit={() => {
        const outcome = design.getState().actions.edit([
          {
            type: "add-operation",
            path: path ?? typedPath,
            method: draft.method,
            operationId: draft.operationId.trim(),
            summary: draft.summary.trim(),
          },
        ]);
        if (outcome.ok) view.getState().set({ isOperationAwaited: true, filter: "", severity: undefined });
        return outcome;
      }}
    >
      <Box
        sx={{ display: "grid", gridTemplateColumns: path === undefined ? "1fr 132px" : "132px 1fr", gap: 4 }}
      >
        {path === undefined ? (
          <LabelledField
            label="Path"
            value={draft.path}
            onChange={(value) => change({ path: value })}
            placeholder="/pets/{petId}"
            isMono
            autoFocus
          />
        ) : null}
        <MethodField
          methods={methods}
          value={draft.method}
          onChange={(method) => change({ method })}
          autoFocus={path !== undefined}
        />
        {path === undefined ? null : (
          <LabelledField
            label="Operation id (optional)"
            value={draft.operationId}
            onChange={(value) => change({ operationId: value })}
            isMono
          />
        )}
      </Box>
      {path === undefined ? (
        <LabelledField
          label="Operation id (optional)"
          value={draft.operationId}
          onChange={(value) => change({ operationId: value })}
          isMono
        />
      ) : null}
      <LabelledField
        label="Summary (optional)"
        value={draft.summary}
        onChange={(value) => change({ summary: value })}
      />
    </FormDialog>
  );
}
