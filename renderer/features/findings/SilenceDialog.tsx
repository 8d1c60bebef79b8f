import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { useEffect, useId, useState } from "react";
import type { Finding } from "../../../shared/model/finding.ts";
import { FieldLabel } from "../../components/FieldLabel.tsx";
import { useDesign, useServices } from "../../state/context.tsx";
import { selectDocument } from "../../state/derived.ts";
import type { EditOutcome } from "../../state/design-store.ts";
import { tellDone } from "../../state/tell.ts";
import { FormDialog, type Obstacle } from "../dialogs/FormDialog.tsx";
import { LabelledField } from "../dialogs/LabelledField.tsx";
import { focusFindings } from "./focus-findings.ts";
import { canBeSilenced } from "./silence-finding.ts";
import { writtenTextStyle } from "./written-text.ts";

/** Asks why a finding is to be silent, and says what is written where. */
export function SilenceDialog({ finding }: { readonly finding: Finding }) {
  const services = useServices();
  const [draft, setDraft] = useState("");
  const [isForAll, setIsForAll] = useState(false);
  const isJson = useDesign((state) => selectDocument(state)?.format === "json");
  const id = useId();
  useEffect(
    () => () => {
      // The line that opened this is gone with what was silenced.
      if (document.activeElement === document.body) focusFindings();
    },
    [],
  );
  if (!canBeSilenced(finding)) return null;

  const { rule, operation } = finding;
  const response = isForAll ? undefined : finding.response?.key;
  const reason = draft.trim();
  const shownReason = reason === "" ? "…" : reason;
  const about = response === undefined ? {} : { response };

  function submit(): EditOutcome {
    const edit = { type: "silence-findings", operation, rule, ...about, reason } as const;
    const outcome = services.design.getState().actions.edit([edit]);
    if (outcome.ok) tellDone(services, `${rule} silenced.`, { offersUndo: true });
    return outcome;
  }

  return (
    <FormDialog
      title={`Silence ${rule}`}
      prompt="It no longer counts, and stays in the list of silenced findings with your reason."
      obstacle={reason === "" ? NO_REASON : undefined}
      onSubmit={submit}
    >
      <Box sx={{ overflowWrap: "anywhere" }}>{finding.message}</Box>
      <LabelledField label="Reason" value={draft} onChange={setDraft} autoFocus />
      {finding.response === undefined ? null : (
        <div>
          <FieldLabel id={`${id}-extent`} text="What to silence" />
          <RadioGroup
            aria-labelledby={`${id}-extent`}
            value={isForAll ? "all" : "response"}
            onChange={(_event, value) => setIsForAll(value === "all")}
          >
            <FormControlLabel
              value="response"
              control={<Radio size="small" sx={radioStyle} />}
              label={`Only for ${finding.response.key}`}
            />
            <FormControlLabel
              value="all"
              control={<Radio size="small" sx={radioStyle} />}
              label="For all responses of the operation"
            />
          </RadioGroup>
        </div>
      )}
      <div>
        <FieldLabel id={`${id}-written`} text={`Written into ${operation}`} />
        <Box component="pre" role="group" aria-labelledby={`${id}-written`} sx={writtenTextStyle}>
          {isJson
            ? `"x-response-findings": ${JSON.stringify([{ rule, ...about, reason: shownReason }], null, 2)}`
            : [
                "x-response-findings:",
                `  - rule: ${rule}`,
                ...(response === undefined ? [] : [`    response: '${response}'`]),
                `    reason: ${shownReason}`,
              ].join("\n")}
        </Box>
      </div>
    </FormDialog>
  );
}

const NO_REASON: Obstacle = { message: "Say why, for those who read the document later.", isWrong: false };

const radioStyle = { py: 1, "&.Mui-checked": { color: "app.accent" } } as const;
