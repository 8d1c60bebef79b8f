import { useDesign, useView } from "../../state/context.tsx";
import { selectDocument } from "../../state/derived.ts";
import { ResponseDialog } from "../add-response/ResponseDialog.tsx";
import { CompareDialog } from "../compare/CompareDialog.tsx";
import { RuleDialog } from "../findings/RuleDialog.tsx";
import { SilenceDialog } from "../findings/SilenceDialog.tsx";
import { PaletteDialog } from "../palette/PaletteDialog.tsx";
import { AddOperationDialog } from "./AddOperationDialog.tsx";
import { ChangedOnDiskDialog } from "./ChangedOnDiskDialog.tsx";
import { ChangeMethodDialog } from "./ChangeMethodDialog.tsx";
import { DiscardDraftDialog } from "./DiscardDraftDialog.tsx";
import { GoneFromDiskDialog } from "./GoneFromDiskDialog.tsx";
import { NewDocumentDialog } from "./NewDocumentDialog.tsx";
import { findById } from "./operation-checks.ts";
import { RenamePathDialog } from "./RenamePathDialog.tsx";
import { UnsavedDialog } from "./UnsavedDialog.tsx";

/** The dialog that is open, if any, and in front of it what must be answered first. */
export function Dialogs() {
  return (
    <>
      <DialogInUse />
      <QuestionInFront />
    </>
  );
}

function QuestionInFront() {
  const question = useView((view) => view.question);
  switch (question?.kind) {
    case undefined:
      return null;
    case "unsaved":
      return <UnsavedDialog proceed={question.proceed} isLate={question.isLate === true} />;
    case "changed-on-disk":
      return <ChangedOnDiskDialog />;
    case "gone-from-disk":
      return <GoneFromDiskDialog />;
    case "compare-with-disk":
      return <CompareDialog onDisk={question.onDisk} />;
    case "discard-draft":
      return <DiscardDraftDialog draft={question.draft} />;
  }
}

function DialogInUse() {
  const dialog = useView((view) => view.dialog);
  const document = useDesign(selectDocument);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case "add-response":
    case "edit-response":
    case "duplicate-response":
      return <ResponseDialog />;
    case "new-document":
      return <NewDocumentDialog />;
    case "add-operation":
      return <AddOperationDialog path={dialog.path} />;
    case "rename-path":
      return <RenamePathDialog path={dialog.path} />;
    case "change-method": {
      const operation = findById(document, dialog.operation);
      return operation === undefined ? null : <ChangeMethodDialog operation={operation} />;
    }
    case "silence":
      return <SilenceDialog finding={dialog.finding} />;
    case "rule":
      return <RuleDialog id={dialog.rule} />;
    case "palette":
      return <PaletteDialog />;
  }
}
