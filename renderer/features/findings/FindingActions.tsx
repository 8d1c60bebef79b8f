import MoreVertRounded from "@mui/icons-material/MoreVertRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import { useRef } from "react";
import { flushSync } from "react-dom";
import type { Finding, Fix } from "../../../shared/model/finding.ts";
import { rowOf } from "../../components/row-focus.ts";
import { useServices } from "../../state/context.tsx";
import { useIsEditable } from "../../state/derived.ts";
import { applyFix } from "./apply-fix.ts";
import { FindingMenu } from "./FindingMenu.tsx";
import { focusFindings } from "./focus-findings.ts";
import { removeSilenceOf } from "./silence-finding.ts";

interface FindingActionsProps {
  readonly finding: Finding;
  /** Whether Tab reaches what stands here. */
  readonly isCurrent: boolean;
  readonly isMenuOpen: boolean;
  readonly onOpenMenu: () => void;
  readonly onCloseMenu: () => void;
}

/** The first fix as a link, all else that can be done with a finding in a menu. */
export function FindingActions({ finding, isCurrent, ...menu }: FindingActionsProps) {
  const services = useServices();
  const button = useRef<HTMLButtonElement>(null);
  const isEditable = useIsEditable();
  const tabIndex = isCurrent ? 0 : -1;
  const [first] = finding.silenced === undefined ? finding.fixes : [];

  function apply(fix: Fix, isByKeyboard: boolean) {
    flushSync(() => {
      menu.onCloseMenu();
      applyFix(services, finding, fix);
    });
    if (fix.kind !== "apply") return;
    // The link goes with the finding, so that one goes on at the row that it mended. The mouse is where it is: nothing moves under it.
    const isOfRows = services.view.getState().findingsShown === "operation";
    const row = isOfRows ? rowOf(finding.response) : null;
    if (row === null) focusFindings();
    else row.focus({ preventScroll: !isByKeyboard });
  }

  return (
    <Box sx={{ display: "flex", alignItems: "flex-start", flex: "none", gap: 1, maxWidth: "40%" }}>
      {first === undefined || !isEditable ? null : (
        <Link
          component="button"
          variant="body2"
          tabIndex={tabIndex}
          onClick={(event) => apply(first, event.detail === 0)}
          sx={linkStyle}
        >
          {first.title}
        </Link>
      )}
      {finding.silenced === undefined || !isEditable ? null : (
        <Link
          component="button"
          variant="body2"
          tabIndex={tabIndex}
          onClick={() => removeSilenceOf(services, finding)}
          sx={linkStyle}
        >
          Remove silence
        </Link>
      )}
      <IconButton
        ref={button}
        aria-label="More actions"
        aria-haspopup="menu"
        title="More actions"
        tabIndex={tabIndex}
        onClick={menu.onOpenMenu}
        sx={{ width: 24, height: 24, my: -0.5, mr: -1.5 }}
      >
        <MoreVertRounded sx={{ fontSize: 16 }} />
      </IconButton>
      {menu.isMenuOpen ? (
        <FindingMenu finding={finding} anchor={button} onApply={apply} onClose={menu.onCloseMenu} />
      ) : null}
    </Box>
  );
}

const linkStyle = { textAlign: "right", lineHeight: "20px" } as const;
