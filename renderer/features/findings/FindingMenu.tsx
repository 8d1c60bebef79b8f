import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import type { RefObject } from "react";
import { flushSync } from "react-dom";
import type { Finding, Fix } from "../../../shared/model/finding.ts";
import { useServices, useView } from "../../state/context.tsx";
import { useAllFindings, useFindingsOf, useFindingsOfWhole, useIsEditable } from "../../state/derived.ts";
import type { OpenDialog } from "../../state/view-store.ts";
import { applySafe, fixableOfRule } from "./apply-fix.ts";
import { focusFindings } from "./focus-findings.ts";
import { canBeSilenced } from "./silence-finding.ts";

interface FindingMenuProps {
  readonly finding: Finding;
  /** The button that it belongs to. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onApply: (fix: Fix, isByKeyboard: boolean) => void;
  readonly onClose: () => void;
}

/** All that can be done with a finding but its first fix, which stands beside it. */
export function FindingMenu({ finding, anchor, onApply, onClose }: FindingMenuProps) {
  const services = useServices();
  const { view } = services;
  const isEditable = useIsEditable();
  // The menu gives the focus back before a dialog takes it, which returns it there.
  const show = (dialog: OpenDialog) => () => {
    flushSync(onClose);
    view.getState().set({ dialog });
  };
  const fixes = isEditable && finding.silenced === undefined ? finding.fixes.slice(1) : [];
  const alike = fixableOfRule(finding.rule, useListed(finding));

  function fixAlike() {
    flushSync(() => {
      onClose();
      applySafe(services, alike, `Fix all ${finding.rule}`);
    });
    focusFindings();
  }

  return (
    <Menu
      open
      anchorEl={() => anchor.current}
      onClose={onClose}
      slotProps={{ list: { "aria-label": `Actions for ${finding.rule}` } }}
    >
      {fixes.map((fix) => (
        <MenuItem key={fix.title} onClick={(event) => onApply(fix, event.detail === 0)}>
          {fix.title}
        </MenuItem>
      ))}
      {alike.length < 2 || !isEditable || finding.silenced !== undefined ? null : (
        <MenuItem onClick={fixAlike}>{`Fix all of this kind (${alike.length.toLocaleString()})`}</MenuItem>
      )}
      {canBeSilenced(finding) ? (
        <MenuItem disabled={!isEditable} onClick={show({ kind: "silence", finding })}>
          Silence…
        </MenuItem>
      ) : null}
      <MenuItem onClick={show({ kind: "rule", rule: finding.rule })}>Why?</MenuItem>
    </Menu>
  );
}

/** The list that the finding stands in, before any filter. */
function useListed({ operation }: Finding): readonly Finding[] {
  const shown = useView((state) => state.findingsShown);
  const ofOperation = useFindingsOf(operation);
  const ofWhole = useFindingsOfWhole();
  const all = useAllFindings();
  if (shown !== "operation") return all;
  return operation === undefined ? ofWhole : ofOperation;
}
