import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { codeFieldText } from "../../../shared/rules/read-code-field.ts";
import { type CodeOption, matchingOptions } from "./code-options.ts";
import { comboList, NoStatus } from "./combo-list.ts";

interface CodeFieldProps {
  readonly id: string;
  readonly text: string;
  readonly options: readonly CodeOption[];
  readonly isInvalid: boolean;
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/** The editable combo: a code is picked from the list, found by words, or typed. */
export function CodeField({ id, text, options, isInvalid, describedBy, onChange, onBlur }: CodeFieldProps) {
  const chosen = options.find(({ key }) => codeFieldText(key) === text) ?? null;
  return (
    <Autocomplete
      id={id}
      freeSolo
      forcePopupIcon
      clearIcon={null}
      autoHighlight
      value={chosen}
      inputValue={text}
      options={options}
      // Opened on a code that is chosen, the list is asked for all of them: the text is empty then.
      filterOptions={(all, { inputValue }) => [...matchingOptions(all, inputValue)]}
      groupBy={({ group }) => group}
      getOptionLabel={(option) => (typeof option === "string" ? option : codeFieldText(option.key))}
      isOptionEqualToValue={(option, value) => option === value}
      // The text is the state; what is chosen follows from it.
      onInputChange={(_event, value, reason) => {
        if (reason === "input" || reason === "clear") onChange(value);
      }}
      onChange={(_event, option) => {
        // A combo that takes free text hands over the typed text on Enter, although the list marks its best match.
        const taken = typeof option === "string" ? matchingOptions(options, option)[0] : option;
        if (taken) onChange(codeFieldText(taken.key));
      }}
      onBlur={onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          autoFocus
          // What is typed first takes the place of the code that was filled in.
          onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
          error={isInvalid}
          slotProps={{
            ...params.slotProps,
            htmlInput: {
              ...params.slotProps.htmlInput,
              "aria-describedby": describedBy,
              spellCheck: false,
            },
          }}
        />
      )}
      renderGroup={({ key, group, children }) => (
        <li key={key} role="presentation">
          <Box role="group" aria-label={group}>
            <div className="group" aria-hidden>
              {group}
            </div>
            <ul role="presentation">{children}</ul>
          </Box>
        </li>
      )}
      renderOption={({ key, ...props }, option) => (
        <li key={key} {...props}>
          <span className="code">{option.key}</span>
          <span>
            {option.phrase}
            <span className="hint">{` - ${option.hint}`}</span>
          </span>
          {option.isUsed ? <span className="used">in use</span> : null}
        </li>
      )}
      slots={{ status: NoStatus }}
      slotProps={comboList(id, 600, codeListStyle)}
      sx={{
        "& .MuiOutlinedInput-root": { py: 0, pl: 0 },
        "& .MuiOutlinedInput-root .MuiAutocomplete-input": { p: "8px 10px" },
      }}
    />
  );
}

const codeListStyle = {
  "& ul": { p: 0 },
  "& .group": {
    position: "sticky",
    top: 0,
    zIndex: 1,
    px: 4,
    fontSize: 12,
    lineHeight: "28px",
    fontWeight: 600,
    color: "text.secondary",
    bgcolor: "app.background",
  },
  "& .code": { fontFamily: "fontFamilyMono", fontWeight: 600, minWidth: 36 },
  "& .hint": { color: "text.secondary" },
  "& .used": {
    ml: "auto",
    flex: "none",
    px: 1.5,
    borderRadius: "4px",
    fontSize: 11,
    color: "app.status.other.main",
    bgcolor: "app.status.other.weak",
  },
} as const;
