import { useMemo, useState } from "react";
import { nextUsualCode } from "../../../shared/codes/usual-codes.ts";
import { fieldsOfService } from "../../../shared/conditions/fields-of-service.ts";
import { serviceSchema, typesIn } from "../../../shared/conditions/service-response.ts";
import type { Condition } from "../../../shared/model/condition.ts";
import type { Finding } from "../../../shared/model/finding.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { type EntryMessage, type EntryMode, judgeEntry, readKey } from "../../../shared/rules/judge-entry.ts";
import { codeFieldText, readCodeField } from "../../../shared/rules/read-code-field.ts";
import type { RuleContext } from "../../../shared/rules/rule.ts";
import { isWithoutRules, rulesBefore } from "../../../shared/rules/rules-before.ts";
import { useJudging, useServices } from "../../state/context.tsx";
import type { OpenDialog, ResponseChoice } from "../../state/view-store.ts";
import { entryEdits, ownDescription, usualDescription } from "./entry-edits.ts";
import { useRules } from "./use-rules.ts";

const NONE: readonly Finding[] = [];
const NO_RULES: readonly Condition[] = [];

/** The draft in the window and what the rules say of it; only the two texts are state. */
export function useEntry(document: ApiDocument, operation: Operation, mode: EntryMode) {
  const { design, view } = useServices();
  const judging = useJudging();
  const { version } = document;
  const context: RuleContext = useMemo(() => ({ ...judging, version }), [judging, version]);
  const [codeText, setCodeText] = useState(() => firstCode(operation, mode, view.getState().dialog));
  /** undefined until the person types: then the description follows the code. */
  const [written, setWritten] = useState(() => ownDescription(mode));
  const [failure, setFailure] = useState<string>();
  const service = useMemo(() => {
    const look = lookAt(document, operation);
    return {
      fields: fieldsOfService(look, serviceSchema(look, operation)),
      typeOf: typesIn(look, operation),
    };
  }, [document, operation]);

  const reading = readCodeField(codeText, context);
  const { key: typedKey } = readKey({ mode, code: codeText, context });
  const rules = useRules(rulesBefore(operation, mode, typedKey), () => setFailure(undefined));
  const isWithout = isWithoutRules(mode, typedKey);
  const description = written ?? usualDescription("key" in reading ? reading.key : undefined);
  const judgement = judgeEntry({
    document,
    operation,
    mode,
    code: codeText,
    description,
    conditions: isWithout ? NO_RULES : rules.draft.conditions,
    context,
  });
  const message: EntryMessage = failure === undefined ? judgement.message : { tone: "error", text: failure };

  /** Does what OK does. @returns the response to select; undefined when nothing was done */
  function confirm(): ResponseChoice | undefined {
    const { key, canConfirm } = judgement;
    if (!canConfirm || key === undefined) return undefined;
    const { edits, label } = entryEdits(operation, mode, key, description, rules.draft);
    const outcome = design.getState().actions.edit(edits, label);
    if (!outcome.ok) {
      setFailure(outcome.message);
      return undefined;
    }
    const isKept = mode.kind === "edit" && mode.target.key === key;
    return { key, occurrence: isKept ? mode.target.occurrence : 0 };
  }

  return {
    context,
    codeText,
    description,
    message,
    /** What else the rules say; nothing while OK cannot be what is pressed next. */
    findings: message.tone === "error" && !judgement.canConfirm ? NONE : judgement.findings,
    canConfirm: judgement.canConfirm,
    key: judgement.key,
    rules,
    isWithoutRules: isWithout,
    service,
    setCodeText: (text: string) => {
      setFailure(undefined);
      setCodeText(text);
    },
    setDescription: (text: string) => {
      setFailure(undefined);
      setWritten(text);
    },
    /** Writes a typed code as the list would. */
    tidyCode: () => {
      if (reading.kind === "code") setCodeText(codeFieldText(reading.key));
    },
    confirm,
  };
}

function firstCode(operation: Operation, mode: EntryMode, dialog: OpenDialog | undefined): string {
  if (mode.kind === "add") return dialog?.kind === "add-response" ? codeFieldText(dialog.code ?? "") : "";
  if (mode.kind === "edit") return codeFieldText(mode.target.key);
  const used = operation.responses.map(({ key }) => key);
  return codeFieldText(nextUsualCode(operation.method, used));
}
