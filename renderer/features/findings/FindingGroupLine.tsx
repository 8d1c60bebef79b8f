import ExpandMoreRounded from "@mui/icons-material/ExpandMoreRounded";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Link from "@mui/material/Link";
import { memo } from "react";
import { flushSync } from "react-dom";
import { SEVERITIES } from "../../../shared/model/finding.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { findRule } from "../../../shared/rules/rules.ts";
import { openFindings } from "../../../shared/rules/silences.ts";
import { MethodLabel } from "../../components/MethodLabel.tsx";
import { PathText } from "../../components/PathText.tsx";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { useDesign, useServices } from "../../state/context.tsx";
import { selectDocument, useIsEditable } from "../../state/derived.ts";
import { applySafe, fixableOfRule } from "./apply-fix.ts";
import type { LineCommands } from "./FindingList.tsx";
import { type FindingGroup, rank } from "./finding-rows.ts";
import { focusFindings } from "./focus-findings.ts";

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
  const services = useServices();
  const isEditable = useIsEditable();
  const fixable = group.kind === "operation" ? [] : fixableOfRule(first.rule, group.findings);

  function fixAll() {
    flushSync(() => applySafe(services, fixable, `Fix all ${first.rule}`));
    focusFindings();
  }

  return (
    <Box sx={{ display: "flex", alignItems: "flex-start" }}>
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
      {fixable.length < 2 || !isEditable ? null : (
        <Link
          component="button"
          variant="body2"
          tabIndex={isCurrent ? 0 : -1}
          onClick={fixAll}
          sx={{ flex: "none", lineHeight: "20px", py: 2.5, pr: 4 }}
        >
          {`Fix all ${fixable.length.toLocaleString()}`}
        </Link>
      )}
    </Box>
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
  flex: 1,
  minWidth: 0,
  px: 4,
  py: 2.5,
  font: "inherit",
  textAlign: "left",
  "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "app.accent", outlineOffset: -2 },
} as const;
