import { useState } from "react";
import type { Operation } from "../../../shared/model/operation.ts";
import { useDesign, useServices } from "../../state/context.tsx";
import { selectDocument } from "../../state/derived.ts";
import { FormDialog, type Obstacle } from "./FormDialog.tsx";
import { MethodField } from "./MethodField.tsx";
import { freeMethods } from "./operation-checks.ts";

export function ChangeMethodDialog({ operation }: { readonly operation: Operation }) {
  const { design } = useServices();
  const document = useDesign(selectDocument);
  const [to, setTo] = useState(operation.method);
  return (
    <FormDialog
      title="Change method"
      prompt={`${operation.id} becomes ${to.toUpperCase()} ${operation.path}.`}
      obstacle={to === operation.method ? UNCHANGED : undefined}
      onSubmit={() =>
        design.getState().actions.edit([{ type: "change-method", operation: operation.id, to }])
      }
    >
      <MethodField
        methods={[operation.method, ...freeMethods(document, operation.path)]}
        value={to}
        onChange={setTo}
        autoFocus
      />
    </FormDialog>
  );
}

const UNCHANGED: Obstacle = {
  message: "Choose another method; those in use on this path are not offered.",
  isWrong: false,
};
