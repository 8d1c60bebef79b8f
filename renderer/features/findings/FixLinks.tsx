import MoreVertRounded from "@mui/icons-material/MoreVertRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Finding, Fix } from "../../../shared/model/finding.ts";
import { rowOf } from "../../components/row-focus.ts";
import { useServices } from "../../state/context.tsx";
import { useIsEditable } from "../../state/derived.ts";
import { applyFix } from "./apply-fix.ts";

/** The first fix as a link, the others in a small menu. */
export function FixLinks({ finding }: { readonly finding: Finding }) {
  const services = useServices();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const links = useRef<HTMLDivElement>(null);
  const isEditable = useIsEditable();
  const [first, ...others] = finding.fixes;
  if (first === undefined || !isEditable) return null;

  function apply(fix: Fix, isByKeyboard: boolean) {
    const region = links.current?.closest("section");
    flushSync(() => {
      setAnchor(undefined);
      applyFix(services, finding, fix);
    });
    // The link goes with the finding, so that one goes on at the row that it mended. The mouse is where it is: nothing moves under it.
    if (fix.kind === "apply") (rowOf(finding.response) ?? region)?.focus({ preventScroll: !isByKeyboard });
  }

  return (
    <Box ref={links} sx={{ display: "flex", alignItems: "center", flex: "none", maxWidth: "40%" }}>
      <Link
        component="button"
        variant="body2"
        onClick={(event) => apply(first, event.detail === 0)}
        sx={{ textAlign: "right", lineHeight: "20px" }}
      >
        {first.title}
      </Link>
      {others.length === 0 ? null : (
        <IconButton
          aria-label="More fixes"
          aria-haspopup="menu"
          title="More fixes"
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ width: 20, height: 20, mr: -1 }}
        >
          <MoreVertRounded sx={{ fontSize: 16 }} />
        </IconButton>
      )}
      {anchor === undefined ? null : (
        <Menu open anchorEl={anchor} onClose={() => setAnchor(undefined)}>
          {others.map((fix) => (
            <MenuItem key={fix.title} onClick={(event) => apply(fix, event.detail === 0)}>
              {fix.title}
            </MenuItem>
          ))}
        </Menu>
      )}
    </Box>
  );
}
