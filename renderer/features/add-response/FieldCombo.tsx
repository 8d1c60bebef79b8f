import Autocomplete, { createFilterOptions } from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useId, useState } from "react";
import type { ServiceField } from "../../../shared/conditions/fields-of-service.ts";
import { comboList, NoStatus } from "./combo-list.ts";

interface FieldComboProps {
  readonly text: string;
  readonly fields: readonly ServiceField[];
  readonly autoFocus: boolean;
  readonly onChange: (text: string) => void;
}

const filterOptions = createFilterOptions<ServiceField>({ limit: 200, stringify: ({ field }) => field });

/** The field of the service's response: picked from its schema, found by any part of its path, or typed. */
export function FieldCombo({ text, fields, autoFocus, onChange }: FieldComboProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Autocomplete
      id={id}
      freeSolo
      forcePopupIcon={fields.length > 0}
      clearIcon={null}
      autoHighlight
      open={isOpen}
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
      value={fields.find(({ field }) => field === text) ?? null}
      inputValue={text}
      options={fields}
      filterOptions={filterOptions}
      getOptionDisabled={(option) => !canBeTaken(option)}
      getOptionLabel={(option) => (typeof option === "string" ? option : option.field)}
      isOptionEqualToValue={(option, value) => option === value}
      // The text is the state; what is chosen follows from it.
      onInputChange={(_event, value, reason) => {
        if (reason === "input" || reason === "clear") onChange(value);
      }}
      onChange={(_event, option) => {
        // A combo that takes free text hands over the typed text on Enter, although the list marks its best match.
        // With the list closed it is meant as it was typed.
        const best = (typed: string) => (isOpen ? bestMatch(fields, typed) : undefined);
        const taken = typeof option === "string" ? best(option) : option;
        if (taken) onChange(taken.field);
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          autoFocus={autoFocus}
          // A rule begins with the field of the one above it; what is typed first takes its place.
          onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
          placeholder="response/status"
          slotProps={{
            ...params.slotProps,
            htmlInput: {
              ...params.slotProps.htmlInput,
              "aria-label": "Field",
              title: text,
              spellCheck: false,
              autoCapitalize: "none",
            },
          }}
        />
      )}
      renderOption={({ key, ...props }, { field, type, isInArray }) => (
        <li key={key} {...props}>
          <span className="field">{field}</span>
          <span className="type">{isInArray ? "array: no one value" : type === "unknown" ? "" : type}</span>
        </li>
      )}
      slots={{ status: NoStatus }}
      slotProps={comboList(id, 420, fieldListStyle)}
      sx={{
        "& .MuiOutlinedInput-root": { py: 0, pl: 0, fontFamily: "fontFamilyMono", fontSize: 12.5 },
        "& .MuiOutlinedInput-root .MuiAutocomplete-input": { p: "8px 10px" },
      }}
    />
  );
}

function canBeTaken({ isInArray, type }: ServiceField): boolean {
  return !isInArray && type !== "object";
}

/** The field of that name, else the first with it in its path. */
function bestMatch(fields: readonly ServiceField[], text: string): ServiceField | undefined {
  const part = text.trim().toLowerCase();
  const usable = fields.filter(canBeTaken);
  return (
    usable.find(({ field }) => field === text) ??
    usable.find(({ field }) => field.toLowerCase().includes(part))
  );
}

const fieldListStyle = {
  "& .field": { fontFamily: "fontFamilyMono", fontSize: 12.5, overflowWrap: "anywhere" },
  "& .type": { ml: "auto", flex: "none", color: "text.secondary" },
} as const;
