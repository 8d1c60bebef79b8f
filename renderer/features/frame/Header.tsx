import FolderOpenOutlined from "@mui/icons-material/FolderOpenOutlined";
import RedoRounded from "@mui/icons-material/RedoRounded";
import UndoRounded from "@mui/icons-material/UndoRounded";
import Box from "@mui/material/Box";
import { useDeferredValue } from "react";
import { open } from "../../actions/open.ts";
import { redo } from "../../actions/redo.ts";
import { save } from "../../actions/save.ts";
import { undo } from "../../actions/undo.ts";
import { FileInput } from "../../platform/FileInput.tsx";
import { useDesign, useServices } from "../../state/context.tsx";
import { ActionButton } from "./ActionButton.tsx";
import { DocumentName } from "./DocumentName.tsx";
import { TINY } from "./narrow-window.ts";
import { PaletteField } from "./PaletteField.tsx";
import { ProfileSelect } from "./ProfileSelect.tsx";
import { SchemeMenu } from "./SchemeMenu.tsx";
import { TabsToggle } from "./TabsToggle.tsx";
import { useOpenDrawn } from "./use-open-drawn.ts";

/** 48 px: what is open and what can be done with it as a whole. */
export function Header() {
  const { host } = useServices();
  const isOpen = useOpenDrawn();
  // After the frame of the panes, in a rendering of its own.
  const areControlsDrawn = useDeferredValue(isOpen) && isOpen;
  return (
    <Box
      component="header"
      sx={{
        flex: "none",
        height: 48,
        display: "flex",
        alignItems: "center",
        gap: 2,
        px: 3,
        bgcolor: "background.paper",
        borderBottom: 1,
        borderColor: "divider",
        whiteSpace: "nowrap",
        [`@media ${TINY}`]: { gap: 1, px: 2 },
      }}
    >
      <Logo />
      {areControlsDrawn ? (
        <DocumentControls />
      ) : (
        <Box sx={{ flex: 1, fontWeight: 600, ml: 1 }}>Response Designer</Box>
      )}
      <FileInput host={host} />
    </Box>
  );
}

function DocumentControls() {
  const undoLabel = useDesign((state) => state.design?.history.past.at(-1)?.label);
  const redoLabel = useDesign((state) => state.design?.history.future[0]?.label);
  return (
    <>
      <DocumentName />
      <Box sx={{ display: "flex", flex: "none", ml: 2, "@media (max-width: 1199px)": { ml: 0 } }}>
        <ActionButton action={open} icon={<FolderOpenOutlined />} />
        <ActionButton action={undo} icon={<UndoRounded />} step={undoLabel} />
        <ActionButton action={redo} icon={<RedoRounded />} step={redoLabel} />
      </Box>
      <PaletteField />
      <ProfileSelect />
      <TabsToggle />
      <SchemeMenu />
      <ActionButton action={save} isPrimary />
    </>
  );
}

function Logo() {
  return (
    <Box
      aria-hidden
      sx={{
        flex: "none",
        width: 24,
        height: 24,
        borderRadius: 1,
        display: "grid",
        placeItems: "center",
        bgcolor: "app.accent",
        color: "app.onAccent",
        fontSize: 12,
        fontWeight: 700,
      }}
    >
      R
    </Box>
  );
}
