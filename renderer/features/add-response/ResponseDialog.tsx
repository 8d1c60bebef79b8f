import Dialog from "@mui/material/Dialog";
import { useId, useState } from "react";
import { flushSync } from "react-dom";
import type { Operation } from "../../../shared/model/operation.ts";
import type { EntryMode } from "../../../shared/rules/judge-entry.ts";
import { unlessMissed } from "../../components/dialog-keys.ts";
import { focusResponse } from "../../components/row-focus.ts";
import { useDesign, useServices, useView } from "../../state/context.tsx";
import { findResponse, selectDocument, useSelectedOperation } from "../../state/derived.ts";
import type { OpenDialog, ResponseChoice } from "../../state/view-store.ts";
import { ResponseForm } from "./ResponseForm.tsx";

/** The window "Add Response", also for editing and duplicating. */
export function ResponseDialog() {
  const { view } = useServices();
  const dialog = useView((state) => state.dialog);
  const apiDocument = useDesign(selectDocument);
  const operation = useSelectedOperation();
  const titleId = useId();
  const [opener] = useState(() => document.activeElement);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const mode = operation && dialog && modeOf(dialog, operation);
  if (apiDocument === undefined || operation === undefined || mode === undefined) return null;

  function close(response?: ResponseChoice) {
    flushSync(() =>
      view.getState().set(response === undefined ? { dialog: undefined } : { dialog: undefined, response }),
    );
    const isBack = response === undefined && opener instanceof HTMLElement && opener.isConnected;
    if (isBack && opener !== document.body) opener.focus();
    else focusResponse(view.getState().response);
  }

  return (
    <Dialog
      open
      onClose={unlessMissed(() => close())}
      disableRestoreFocus
      maxWidth={false}
      aria-labelledby={titleId}
      slotProps={{
        // It grows downwards only, so that no field moves while one types.
        container: { sx: { alignItems: "flex-start", pt: "10vh" } },
        paper: {
          sx: {
            // The list under the code field may be longer than the window.
            overflow: "visible",
            mx: 6,
            my: 0,
            width: isHelpOpen ? 1220 : 860,
            maxWidth: "calc(100vw - 48px)",
            maxHeight: "calc(90vh - 48px)",
          },
        },
      }}
    >
      <ResponseForm
        key={mode.kind === "add" ? "add" : `${mode.kind} ${JSON.stringify(dialog)}`}
        titleId={titleId}
        apiDocument={apiDocument}
        operation={operation}
        mode={mode}
        isHelpOpen={isHelpOpen}
        onToggleHelp={() => setIsHelpOpen(!isHelpOpen)}
        onClose={close}
      />
    </Dialog>
  );
}

function modeOf(dialog: OpenDialog, operation: Operation): EntryMode | undefined {
  if (dialog.kind === "add-response") return { kind: "add" };
  if (dialog.kind !== "edit-response" && dialog.kind !== "duplicate-response") return undefined;
  const response = findResponse(operation, dialog.response);
  if (response === undefined) return undefined;
  return dialog.kind === "edit-response"
    ? { kind: "edit", target: response }
    : { kind: "duplicate", source: response };
}
