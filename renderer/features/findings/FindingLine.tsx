import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { type KeyboardEvent, memo, useState } from "react";
import type { Finding } from "../../../shared/model/finding.ts";
import { matchesShortcut } from "../../actions/shortcut.ts";
import { rowId } from "../../components/row-focus.ts";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { useServices } from "../../state/context.tsx";
import { menuShortcut } from "../responses/row-commands.tsx";
import { FindingActions } from "./FindingActions.tsx";
import type { LineCommands } from "./FindingList.tsx";
import type { FindingGroup } from "./finding-rows.ts";

interface FindingLineProps {
  readonly finding: Finding;
  /** What it has in common with those around it. */
  readonly group: FindingGroup["kind"] | undefined;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly commands: LineCommands;
}

/** One finding: the sentence, where it comes from, and its fix. Clicking the sentence selects what it is about and shows it in the text. */
export const FindingLine = memo(function FindingLine(props: FindingLineProps) {
  const { finding, group, index, isCurrent, commands } = props;
  const { severity, message, response, silenced } = finding;
  const [isMenuOpen, setIsMenuOpen] = useState(false);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "ContextMenu" && !matchesShortcut(event.nativeEvent, menuShortcut)) return;
    event.preventDefault();
    setIsMenuOpen(true);
  }

  return (
    <Box onFocus={() => commands.visit(index)} sx={{ ...lineStyle, pl: group === undefined ? 4 : 8 }}>
      <Box sx={{ pt: 0.75 }}>
        <SeverityMark severity={severity} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
        <Link
          data-line=""
          tabIndex={isCurrent ? 0 : -1}
          href={response === undefined ? "#source" : `#${rowId(response)}`}
          title={response === undefined ? "Show in the text" : `Show ${response.key}`}
          underline="none"
          onKeyDown={onKeyDown}
          onClick={(event) => {
            event.preventDefault();
            commands.show(index);
          }}
          sx={{ display: "block", color: silenced === undefined ? "inherit" : "text.secondary" }}
        >
          {silenced === undefined ? message : <s>{message}</s>}
        </Link>
        {silenced === undefined ? null : (
          <Box sx={{ typography: "body2", color: "text.secondary" }}>
            {silenced === "" ? "Silenced without a reason." : `Silenced: ${silenced}`}
          </Box>
        )}
        <Box sx={{ typography: "caption", color: "app.faint" }}>
          {group === "rule" ? null : <WhyLink rule={finding.rule} isCurrent={isCurrent} />}
          {originOf(finding, group).join(" · ")}
        </Box>
      </Box>
      <FindingActions
        finding={finding}
        isCurrent={isCurrent}
        isMenuOpen={isMenuOpen}
        onOpenMenu={() => setIsMenuOpen(true)}
        onCloseMenu={() => setIsMenuOpen(false)}
      />
    </Box>
  );
});

/** The rule's name, which leads to its page. */
function WhyLink({ rule, isCurrent }: { readonly rule: string; readonly isCurrent: boolean }) {
  const { view } = useServices();
  return (
    <>
      <Link
        component="button"
        variant="caption"
        color="inherit"
        title="Why?"
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => view.getState().set({ dialog: { kind: "rule", rule } })}
        sx={{ verticalAlign: "baseline" }}
      >
        {rule}
      </Link>
      {" · "}
    </>
  );
}

/** What the line above does not say yet. */
function originOf(
  { source, users, operation, response }: Finding,
  group: FindingGroup["kind"] | undefined,
): readonly string[] {
  const origin =
    group === "rule"
      ? [operation ?? "In the whole document", ...(response === undefined ? [] : [response.key])]
      : [source];
  return users > 1 ? [...origin, `${users} uses`] : origin;
}

const lineStyle = {
  display: "flex",
  gap: 2.5,
  alignItems: "flex-start",
  pr: 4,
  py: 2.5,
} as const;
