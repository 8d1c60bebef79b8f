import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { countsInWords, FindingCounts } from "../../components/FindingCounts.tsx";
import { useServices, useView } from "../../state/context.tsx";
import { useFindingsOf } from "../../state/derived.ts";

/** Findings that belong to no operation have a line of their own above the paths. */
export function DocumentRow() {
  const { view } = useServices();
  const findings = useFindingsOf(undefined);
  const isSelected = useView((state) => state.operation === undefined);
  if (findings.length === 0) return null;
  return (
    <ButtonBase
      aria-current={isSelected}
      aria-label={["Whole document", countsInWords(findings)].filter(Boolean).join(", ")}
      onClick={() => view.getState().set({ operation: undefined, response: undefined })}
      sx={{
        height: 32,
        px: 3,
        flex: "none",
        justifyContent: "space-between",
        fontSize: 13,
        bgcolor: isSelected ? "app.selected" : "transparent",
        boxShadow: isSelected ? (theme) => `inset 3px 0 0 ${theme.vars?.palette.app.accent}` : "none",
        "&:hover": { bgcolor: isSelected ? "app.selected" : "app.lineWeak" },
        "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "app.accent", outlineOffset: -2 },
      }}
    >
      <Box component="span">Whole document</Box>
      <FindingCounts findings={findings} />
    </ButtonBase>
  );
}
