import ArrowDownwardRounded from "@mui/icons-material/ArrowDownwardRounded";
import ArrowUpwardRounded from "@mui/icons-material/ArrowUpwardRounded";
import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import TextField from "@mui/material/TextField";
import type { MouseEvent } from "react";
import type { FieldType } from "../../../shared/conditions/compare.ts";
import type { ServiceField } from "../../../shared/conditions/fields-of-service.ts";
import { operatorsFor } from "../../../shared/conditions/operators-for.ts";
import { FieldCombo } from "./FieldCombo.tsx";
import type { DraftRule } from "./use-rules.ts";

interface RuleRowProps {
  readonly rule: DraftRule;
  /** What it is called: by its place, while its name is blank. */
  readonly shownName: string;
  readonly fields: readonly ServiceField[];
  readonly type: FieldType;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether it was added just now: what is typed next goes into it. */
  readonly isNew: boolean;
  readonly onChange: (change: Partial<DraftRule>) => void;
  readonly onMove: (step: -1 | 1, event: MouseEvent<HTMLElement>) => void;
  readonly onRemove: () => void;
}

/** One rule: name, field, operator, value, join, and where it stands. */
export function RuleRow({
  rule,
  shownName,
  fields,
  type,
  isFirst,
  isLast,
  isNew,
  onChange,
  onMove,
  onRemove,
}: RuleRowProps) {
  const { name, field, operator, value, join } = rule;
  const operators = operatorsFor(type);
  const offered: readonly string[] = operators.some((one) => one === operator)
    ? operators
    : [...operators, operator];
  const isBare = operator === "exists";
  return (
    <Box role="group" aria-label={shownName} sx={rowStyle}>
      <TextField
        className="name"
        value={name}
        placeholder={shownName}
        onChange={(event) => onChange({ name: event.target.value })}
        slotProps={{ htmlInput: { "aria-label": "Rule name", spellCheck: false } }}
      />
      <Box className="field">
        <FieldCombo
          text={field}
          fields={fields}
          autoFocus={isNew}
          onChange={(text) => onChange({ field: text })}
        />
      </Box>
      <Select
        className="operator"
        size="small"
        value={operator}
        onChange={(event) => onChange({ operator: event.target.value })}
        SelectDisplayProps={{ "aria-label": "Operator" }}
      >
        {offered
          .filter((one) => one !== "")
          .map((one) => (
            <MenuItem key={one} value={one}>
              {one.replace("-", " ")}
            </MenuItem>
          ))}
      </Select>
      <TextField
        className="value"
        value={isBare ? "" : value}
        disabled={isBare}
        onChange={(event) => onChange({ value: event.target.value })}
        slotProps={{ htmlInput: { "aria-label": "Value", spellCheck: false, autoCapitalize: "none" } }}
      />
      <Select
        className="join"
        size="small"
        displayEmpty
        disabled={isLast}
        value={isLast ? "" : join}
        onChange={(event) => onChange({ join: event.target.value === "or" ? "or" : "and" })}
        SelectDisplayProps={{ "aria-label": "Join" }}
        sx={isLast ? { bgcolor: "app.background" } : {}}
      >
        {isLast ? <MenuItem value="">{"\u00a0"}</MenuItem> : null}
        <MenuItem value="and">AND</MenuItem>
        <MenuItem value="or">OR</MenuItem>
      </Select>
      <Box className="actions">
        <IconButton
          aria-label={`Move ${shownName} up`}
          title="Move up"
          disabled={isFirst}
          onClick={(event) => onMove(-1, event)}
        >
          <ArrowUpwardRounded sx={{ fontSize: 16 }} />
        </IconButton>
        <IconButton
          aria-label={`Move ${shownName} down`}
          title="Move down"
          disabled={isLast}
          onClick={(event) => onMove(1, event)}
        >
          <ArrowDownwardRounded sx={{ fontSize: 16 }} />
        </IconButton>
        <IconButton aria-label={`Remove ${shownName}`} title="Remove" onClick={onRemove}>
          <CloseRounded sx={{ fontSize: 16 }} />
        </IconButton>
      </Box>
    </Box>
  );
}

/** In one line; in two where the help or a small window leaves no room. */
const rowStyle = {
  display: "grid",
  gap: 2,
  alignItems: "center",
  gridTemplateColumns: "96px minmax(0, 1.25fr) 128px minmax(0, 1fr) 80px 88px",
  "& .value input": { fontFamily: "fontFamilyMono", fontSize: 12.5 },
  "& .actions": { display: "flex", justifyContent: "flex-end", gap: 0.5 },
  "& > *": { minWidth: 0 },
  "@container (max-width: 679.95px)": {
    gridTemplateColumns: "128px minmax(0, 1fr) 80px 88px",
    gridTemplateAreas: '"name field field actions" "operator value join ."',
    "& .name": { gridArea: "name" },
    "& .field": { gridArea: "field" },
    "& .operator": { gridArea: "operator" },
    "& .value": { gridArea: "value" },
    "& .join": { gridArea: "join" },
    "& .actions": { gridArea: "actions" },
  },
  "@container (max-width: 419.95px)": {
    gridTemplateColumns: "minmax(0, 1fr) 88px",
    gridTemplateAreas: '"name actions" "field field" "operator join" "value value"',
  },
} as const;
