import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import type { Finding } from "../../../shared/model/finding.ts";
import { openFindings } from "../../../shared/rules/silences.ts";
import { Choice } from "../../components/Choice.tsx";
import { SeverityToggles } from "../../components/SeverityToggles.tsx";
import { useServices, useView } from "../../state/context.tsx";
import type { FindingsShown } from "../../state/view-store.ts";

const SHOWN: readonly { readonly value: FindingsShown; readonly label: string }[] = [
  { value: "operation", label: "This operation" },
  { value: "by-operation", label: "All by operation" },
  { value: "by-rule", label: "All by rule" },
];

interface FindingsToolbarProps {
  /** Before any filter. */
  readonly findings: readonly Finding[];
  readonly showsSilenced: boolean;
  readonly onShowSilenced: (shows: boolean) => void;
}

/** Which findings are listed, and how many there are of each severity. */
export function FindingsToolbar({ findings, showsSilenced, onShowSilenced }: FindingsToolbarProps) {
  const { view } = useServices();
  const { set } = view.getState();
  const severity = useView((state) => state.severity);
  const shown = useView((state) => state.findingsShown);
  const open = openFindings(findings);
  const silenced = findings.length - open.length;
  return (
    <Box role="group" aria-label="Findings to list" sx={toolbarStyle}>
      <Choice
        label="Findings of"
        isSmall
        value={shown}
        options={SHOWN}
        onChange={(findingsShown) => set({ findingsShown })}
      />
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mx: -2 }}>
        <SeverityToggles
          findings={open}
          chosen={severity}
          shows="findings"
          onChoose={(chosen) => set({ severity: chosen })}
        />
        {silenced === 0 ? null : (
          <ButtonBase
            aria-pressed={showsSilenced}
            title={showsSilenced ? "Hide what is silenced" : "Show what is silenced too"}
            onClick={() => onShowSilenced(!showsSilenced)}
            sx={{ ...silencedStyle, bgcolor: showsSilenced ? "app.selected" : "transparent" }}
          >
            {`${silenced.toLocaleString()} silenced`}
          </ButtonBase>
        )}
      </Box>
    </Box>
  );
}

const toolbarStyle = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "space-between",
  columnGap: 3,
  rowGap: 1,
  px: 4,
  py: 2,
  borderBottom: "1px solid",
  borderColor: "app.lineWeak",
} as const;

const silencedStyle = {
  px: 2,
  height: 24,
  borderRadius: "4px",
  fontFamily: "inherit",
  fontSize: 12,
  color: "text.secondary",
  "&:hover": { bgcolor: "app.selected" },
  "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "app.accent" },
} as const;
