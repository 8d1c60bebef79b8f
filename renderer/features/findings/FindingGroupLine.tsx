import ExpandMoreRounded from "@mui/icons-material/ExpandMoreRounded";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { memo } from "react";
import { SEVERITIES } from "../../../shared/model/finding.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { findRule } from "../../../shared/rules/rules.ts";
import { openFindings } from "../../../shared/rules/silences.ts";
import { MethodLabel } from "../../components/MethodLabel.tsx";
import { PathText } from "../../components/PathText.tsx";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { useDesign } from "../../state/context.tsx";
import { selectDocument } from "../../state/derived.ts";
import type { LineCommands } from "./FindingList.tsx";
import { type FindingGroup, rank } from "./finding-rows.ts";

interface FindingGroupLineProps {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly commands: LineCommands;
}

/** Findings that have something in common as one line that opens. */
export const FindingGroupLine = memo(function FindingGroupLine(props: FindingGroupLineProps) {
  const { group, isOpen, index, isCurrent, commands } = props;
  const [first] = group.findings;
  const open = openFindings(group.findings);
  return (
    <ButtonBase
      data-line=""
      tabIndex={isCurrent ? 0 : -1}
      aria-expanded={isOpen}
      onFocus={() => commands.visit(index)}
      onClick={() => commands.toggle(index)}
      sx={headStyle}
    >
      <Box sx={{ pt: 0.75 }}>
        <SeverityMark severity={SEVERITIES[rank(group.findings)] ?? first.severity} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
        <GroupName group={group} />
      </Box>
      {group.kind === "alike" ? null : (
        <Box component="span" sx={{ color: "app.faint" }}>
          {open.length.toLocaleString()}
        </Box>
      )}
      <ExpandMoreRounded sx={{ color: "app.faint", rotate: isOpen ? "180deg" : "0deg" }} />
    </ButtonBase>
  );
});

function GroupName({ group: { kind, findings } }: { readonly group: FindingGroup }) {
  const [first] = findings;
  switch (kind) {
    case "operation":
      return <OperationName id={first.operation} />;
    case "rule":
      return (
        <>
          <Box component="span" sx={{ fontWeight: 600 }}>
            {first.rule}
          </Box>
          <Box sx={{ typography: "caption", color: "app.faint" }}>{findRule(first.rule)?.meta.title}</Box>
        </>
      );
    case "alike":
      return (
        <>
          {first.message}{" "}
          <Box
            component="span"
            sx={{ color: "text.secondary" }}
          >{`And ${findings.length - 1} more like it.`}</Box>
          <Box sx={{ typography: "caption", color: "app.faint" }}>{`${first.rule} · ${first.source}`}</Box>
        </>
      );
  }
}

function OperationName({ id }: { readonly id: Operation["id"] | undefined }) {
  const operation = useDesign((state) =>
    id === undefined ? undefined : selectDocument(state)?.operationById(id),
  );
  if (operation === undefined) return id ?? "In the whole document";
  return (
    <Box component="span" sx={{ display: "flex", gap: 2, alignItems: "baseline", fontSize: 13 }}>
      <MethodLabel method={operation.method} variant="text" />
      <PathText path={operation.path} />
    </Box>
  );
}

const headStyle = {
  display: "flex",
  gap: 2.5,
  alignItems: "flex-start",
  width: "100%",
  px: 4,
  py: 2.5,
  font: "inherit",
  textAlign: "left",
  "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "app.accent", outlineOffset: -2 },
} as const;
