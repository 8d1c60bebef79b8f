import ExpandMoreRounded from "@mui/icons-material/ExpandMoreRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Tooltip from "@mui/material/Tooltip";
import { useRef, useState } from "react";
import type { Action } from "../../actions/action.ts";
import { closeDocument } from "../../actions/close-document.ts";
import { newDocument } from "../../actions/new.ts";
import { open } from "../../actions/open.ts";
import { runAction } from "../../actions/run.ts";
import { save } from "../../actions/save.ts";
import { saveAs } from "../../actions/save-as.ts";
import { shortcutText } from "../../actions/shortcut.ts";
import { useDesign, useServices } from "../../state/context.tsx";
import { useUnsaved } from "../../state/unsaved.ts";
import { TINY } from "./narrow-window.ts";

const FILE_ACTIONS: readonly Action[] = [newDocument, open, save, saveAs, closeDocument];

/** The document's name, where it lies, whether it is saved; the name opens the file menu. */
export function DocumentName() {
  const services = useServices();
  const name = useDesign((state) => state.design?.file.name);
  const folder = useDesign((state) => state.design?.file.folder);
  const hasChanges = useUnsaved();
  const anchor = useRef<HTMLDivElement>(null);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  return (
    <>
      <Box
        ref={anchor}
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 1,
          ml: 1,
          flex: "none",
          maxWidth: 340,
          "@media (max-width: 1199px)": { maxWidth: 200 },
          "@media (max-width: 899px)": { maxWidth: 140 },
          [`@media ${TINY}`]: { flex: "0 1 auto", minWidth: 80 },
        }}
      >
        <Tooltip title={name} describeChild>
          <Box
            component="span"
            onClick={() => setIsMenuOpen(true)}
            sx={{ fontWeight: 600, cursor: "pointer", overflow: "hidden", textOverflow: "ellipsis" }}
          >
            {name}
          </Box>
        </Tooltip>
        {/* Its place is kept, so that nothing moves when it comes and goes. */}
        <Box sx={{ flex: "none", width: 7, mx: 1 }}>
          {hasChanges ? (
            <Tooltip title="Changes are not saved">
              <Box
                role="img"
                aria-label="Changes are not saved"
                sx={{ height: 7, borderRadius: "50%", bgcolor: "app.accent" }}
              />
            </Tooltip>
          ) : null}
        </Box>
        <IconButton
          aria-label="File menu"
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          onClick={() => setIsMenuOpen(true)}
        >
          <ExpandMoreRounded />
        </IconButton>
      </Box>
      {folder === undefined || folder === "" ? null : (
        <Tooltip title={folder} describeChild>
          <Box
            component="span"
            sx={{
              flex: "0 100 auto",
              minWidth: 0,
              overflow: "hidden",
              textOverflow: "ellipsis",
              fontSize: 13,
              color: "app.faint",
              "@media (max-width: 1199px)": { display: "none" },
            }}
          >
            {folder}
          </Box>
        </Tooltip>
      )}
      <Menu
        open={isMenuOpen}
        anchorEl={() => anchor.current}
        onClose={() => setIsMenuOpen(false)}
        slotProps={{ list: { "aria-label": "File menu" } }}
      >
        {FILE_ACTIONS.map((action) => (
          <MenuItem
            key={action.id}
            disabled={!action.isEnabled(services)}
            onClick={() => {
              setIsMenuOpen(false);
              runAction(services, action);
            }}
            sx={{ display: "flex", justifyContent: "space-between", gap: 6 }}
          >
            {action.label}
            {action.shortcuts[0] === undefined ? null : (
              <Box component="span" aria-hidden sx={{ color: "app.faint", fontSize: 12 }}>
                {shortcutText(action.shortcuts[0])}
              </Box>
            )}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
