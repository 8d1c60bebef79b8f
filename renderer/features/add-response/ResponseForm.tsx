import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type SubmitEvent, useId, useMemo } from "react";
import type { Operation } from "../../../shared/model/operation.ts";
import { exactCode } from "../../../shared/model/status-key.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { lookAlikeOf } from "../../../shared/rules/entry-advice.ts";
import type { EntryMode } from "../../../shared/rules/judge-entry.ts";
import { likelyCodes } from "../../../shared/rules/likely-codes.ts";
import { codeFieldText } from "../../../shared/rules/read-code-field.ts";
import { DialogButtons, OkAndCancel } from "../../components/DialogButtons.tsx";
import { confirmKey } from "../../components/dialog-keys.ts";
import { FieldLabel } from "../../components/FieldLabel.tsx";
import { useServices } from "../../state/context.tsx";
import type { ResponseChoice } from "../../state/view-store.ts";
import { CodeField } from "./CodeField.tsx";
import { codeOptions } from "./code-options.ts";
import { DescriptionField } from "./DescriptionField.tsx";
import { baseOf, copiesText } from "./entry-edits.ts";
import { HelpPanel } from "./HelpPanel.tsx";
import { LookAlikes } from "./LookAlikes.tsx";
import { MessageLine } from "./MessageLine.tsx";
import { RulesSection } from "./RulesSection.tsx";
import { useEntry } from "./use-entry.ts";

interface ResponseFormProps {
  readonly titleId: string;
  /** The document of the operation. */
  readonly apiDocument: ApiDocument;
  readonly operation: Operation;
  readonly mode: EntryMode;
  readonly isHelpOpen: boolean;
  readonly onToggleHelp: () => void;
  /** With the response that is to be selected, after OK. */
  readonly onClose: (response?: ResponseChoice) => void;
}

/** What stands in the window: title, message line, code and description, look-alikes, buttons. */
export function ResponseForm({
  titleId,
  apiDocument,
  operation,
  mode,
  isHelpOpen,
  onToggleHelp,
  onClose,
}: ResponseFormProps) {
  const { view } = useServices();
  const entry = useEntry(apiDocument, operation, mode);
  const formId = useId();
  const messageId = useId();
  const codeId = useId();
  const used = useMemo(
    () =>
      operation.responses
        .filter((other) => mode.kind !== "edit" || other !== mode.target)
        .map(({ key }) => key),
    [operation, mode],
  );
  const options = useMemo(() => {
    const likely = likelyCodes(operation, entry.context).map(({ key }) => key);
    return codeOptions(entry.context, used, likely);
  }, [entry.context, used, operation]);
  const code = exactCode(entry.key ?? "");
  const other = code === undefined ? undefined : lookAlikeOf(code, operation.method)?.code;

  const takeCode = (taken: number) => entry.setCodeText(codeFieldText(String(taken)));

  function confirm() {
    const response = entry.confirm();
    if (response !== undefined) onClose(response);
  }

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    confirm();
  }

  return (
    <Box
      sx={{
        display: "flex",
        minHeight: isHelpOpen ? "min(560px, 90vh - 48px)" : 0,
        borderRadius: "10px",
        overflow: "hidden",
      }}
      onKeyDownCapture={confirmKey(confirm)}
    >
      <Box sx={{ flex: 1, minWidth: 0, display: "flex", flexDirection: "column" }}>
        <Box sx={{ px: 6, pt: 4.5, pb: 1.5, borderBottom: "1px solid", borderColor: "app.line" }}>
          <DialogTitle id={titleId} variant="h1" component="h2" sx={{ p: 0 }}>
            {mode.kind === "edit" ? `Edit Response ${mode.target.key}` : "Add Response"}
          </DialogTitle>
          <MessageLine
            id={messageId}
            message={entry.message}
            findings={entry.findings}
            onEditExisting={({ key, occurrence }) =>
              view.getState().set({ dialog: { kind: "edit-response", response: { key, occurrence } } })
            }
          />
        </Box>
        <DialogContent sx={{ px: 6, "&&": { py: 4.5 }, containerType: "inline-size" }}>
          <Box component="form" id={formId} onSubmit={onSubmit} sx={{ display: "grid", gap: 4 }}>
            {mode.kind === "duplicate" ? (
              <Box sx={{ color: "text.secondary" }}>{copiesText(mode.source)}</Box>
            ) : null}
            <Box sx={fieldsStyle}>
              <div>
                <FieldLabel htmlFor={codeId} text="Response code" />
                <CodeField
                  id={codeId}
                  text={entry.codeText}
                  options={options}
                  isInvalid={entry.message.tone === "error" && !entry.canConfirm}
                  describedBy={messageId}
                  onChange={entry.setCodeText}
                  onBlur={entry.tidyCode}
                />
              </div>
              <DescriptionField
                text={entry.description}
                shared={mode.kind === "add" ? undefined : baseOf(mode)}
                onChange={entry.setDescription}
              />
            </Box>
            <Box sx={{ minHeight: 102 }}>
              {code === undefined || other === undefined ? null : (
                <LookAlikes
                  code={code}
                  other={other}
                  isOtherUsed={used.includes(String(other))}
                  onUse={takeCode}
                />
              )}
            </Box>
            <RulesSection
              rules={entry.rules}
              statusKey={entry.key}
              isWithout={entry.isWithoutRules}
              isDefault={mode.kind === "edit" && mode.target.key === operation.sending?.defaultKey}
              {...entry.service}
            />
          </Box>
        </DialogContent>
        <DialogButtons>
          <Button
            variant="outlined"
            aria-label="Help"
            title="Help"
            aria-expanded={isHelpOpen}
            onClick={onToggleHelp}
            sx={{ width: 32, p: 0, borderRadius: "50%", mr: "auto", color: "text.secondary" }}
          >
            ?
          </Button>
          <OkAndCancel form={formId} canConfirm={entry.canConfirm} onCancel={() => onClose()} />
        </DialogButtons>
      </Box>
      {isHelpOpen ? <HelpPanel statusKey={entry.key} operation={operation} onChoose={takeCode} /> : null}
    </Box>
  );
}

/** Side by side, one above the other where the help or a small window leaves no room. */
const fieldsStyle = {
  display: "grid",
  gap: 4,
  gridTemplateColumns: "minmax(200px, 300px) minmax(0, 1fr)",
  "@container (max-width: 479.95px)": { gridTemplateColumns: "minmax(0, 1fr)" },
} as const;
