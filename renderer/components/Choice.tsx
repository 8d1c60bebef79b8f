import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly isSmall?: boolean;
}

/** One of a few, side by side. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, value, options, onChange, isSmall = false } = props;
  return (
    <ToggleButtonGroup
      exclusive
      aria-label={label}
      value={value}
      // A press on the chosen one would unset it.
      onChange={(_event, next: T | null) => next !== null && onChange(next)}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.value}
          value={option.value}
          sx={{
            height: isSmall ? 24 : 32,
            px: 2,
            py: 0,
            fontSize: isSmall ? 12 : 13,
            textTransform: "none",
            color: "text.secondary",
            borderColor: "app.line",
            "&.Mui-selected, &.Mui-selected:hover": { color: "text.primary", bgcolor: "app.selected" },
            "&.Mui-selected": { fontWeight: 600 },
            "&.Mui-focusVisible": { outline: 2, outlineColor: "app.accent", zIndex: 1 },
          }}
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
