import AddRounded from "@mui/icons-material/AddRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { type MouseEvent, useId, useRef } from "react";
import { flushSync } from "react-dom";
import { sentenceOf, summaryOf } from "../../../shared/conditions/describe-conditions.ts";
import type { TypeOf } from "../../../shared/conditions/evaluate.ts";
import type { ServiceField } from "../../../shared/conditions/fields-of-service.ts";
import { FieldLabel } from "../../components/FieldLabel.tsx";
import { RuleRow } from "./RuleRow.tsx";
import type { useRules } from "./use-rules.ts";

interface RulesSectionProps {
  readonly rules: ReturnType<typeof useRules>;
  /** The key of the response, as far as it is known. */
  readonly statusKey: string | undefined;
  readonly isDefault: boolean;
  /** Whether the rules are those of another response with the same key. */
  readonly isWithout: boolean;
  readonly fields: readonly ServiceField[];
  readonly typeOf: TypeOf;
}

/** The lower half of the window: the rules that decide whether the response is sent. */
export function RulesSection({ rules, statusKey, isDefault, isWithout, fields, typeOf }: RulesSectionProps) {
  const { conditions } = rules.draft;
  const rows = isWithout ? [] : rules.rows;
  const section = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const summaryId = useId();

  function move(id: number, step: -1 | 1, { currentTarget }: MouseEvent<HTMLElement>) {
    flushSync(() => rules.move(id, step));
    // Moving takes the focus away, and at an end the button is of no more use.
    const buttons = [...(currentTarget.parentElement?.querySelectorAll("button") ?? [])];
    const usable = buttons.filter(({ disabled }) => !disabled);
    (usable.find((button) => button === currentTarget) ?? usable[0])?.focus();
  }

  function remove(id: number) {
    const index = rows.findIndex((row) => row.id === id);
    flushSync(() => rules.remove(id));
    const names = section.current?.querySelectorAll<HTMLElement>(".name input") ?? [];
    (names[Math.min(index, names.length - 1)] ?? addButton.current)?.focus();
  }

  return (
    <Box
      ref={section}
      role="group"
      aria-label="Rules"
      sx={{ display: "grid", gap: 3, borderTop: "1px solid", borderColor: "app.line", pt: 4 }}
    >
      <Box sx={{ color: "text.secondary" }}>{isWithout ? WITHOUT : leadOf(rows.length, isDefault)}</Box>
      {rows.map((rule, index) => (
        <RuleRow
          key={rule.id}
          rule={rule}
          shownName={conditions[index]?.name ?? rule.name}
          fields={fields}
          type={typeOf(rule.field.trim())}
          isFirst={index === 0}
          isLast={index === rows.length - 1}
          isNew={rule.id === rules.added}
          onChange={(change) => rules.change(rule.id, change)}
          onMove={(step, event) => move(rule.id, step, event)}
          onRemove={() => remove(rule.id)}
        />
      ))}
      <div>
        <Button
          ref={addButton}
          variant="outlined"
          startIcon={<AddRounded />}
          disabled={isWithout}
          onClick={rules.add}
        >
          Add Rule
        </Button>
      </div>
      {rows.length === 0 ? null : (
        <div>
          <FieldLabel htmlFor={summaryId} text="Summary" />
          <TextField
            id={summaryId}
            multiline
            maxRows={4}
            value={summaryOf(conditions)}
            slotProps={{ input: { readOnly: true, sx: { bgcolor: "app.background" } } }}
          />
          <Box sx={{ mt: 1.5, typography: "body2", color: "text.secondary", overflowWrap: "anywhere" }}>
            {sentenceOf(conditions, statusKey ?? "this response", typeOf)}
          </Box>
        </div>
      )}
    </Box>
  );
}

const WITHOUT =
  "This operation has several responses with this code, and the first of them has the rules. Give this one another code, or edit the first.";

function leadOf(count: number, isDefault: boolean): string {
  if (isDefault) return "This is the default: it is sent when the rules of no other response match.";
  return count === 0
    ? "Rules say when this response is sent, by what the service answers. Without any it is sent only as the default."
    : "This response is sent when the service's answer matches these rules.";
}
