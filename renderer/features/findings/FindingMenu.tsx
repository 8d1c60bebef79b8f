import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import type { RefObject } from "react";
import { flushSync } from "react-dom";
import type { Finding, Fix } from "../../../shared/model/finding.ts";
import { useServices } from "../../state/context.tsx";
import { useIsEditable } from "../../state/derived.ts";
import type { OpenDialog } from "../../state/view-store.ts";
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
  const { view } = useServices();
  const isEditable = useIsEditable();
  // The menu gives the focus back before a dialog takes it, which returns it there.
  const show = (dialog: OpenDialog) => () => {
    flushSync(onClose);
    view.getState().set({ dialog });
  };
  const fixes = isEditable && finding.silenced === undefined ? finding.fixes.slice(1) : [];
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
      {canBeSilenced(finding) ? (
        <MenuItem disabled={!isEditable} onClick={show({ kind: "silence", finding })}>
          Silence…
        </MenuItem>
      ) : null}
      <MenuItem onClick={show({ kind: "rule", rule: finding.rule })}>Why?</MenuItem>
    </Menu>
  );
}
