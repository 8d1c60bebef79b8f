import ContrastRounded from "@mui/icons-material/ContrastRounded";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useColorScheme } from "@mui/material/styles";
import Tooltip from "@mui/material/Tooltip";
import { useRef, useState } from "react";

const MODES = [
  { id: "light", name: "Light" },
  { id: "dark", name: "Dark" },
  { id: "system", name: "As the system" },
] as const;

/** Light, dark or as the system; MUI keeps the choice. */
export function SchemeMenu() {
  const { mode, setMode } = useColorScheme();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Tooltip title="Colour scheme">
        <IconButton
          ref={anchor}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(true)}
          sx={{ width: 32, height: 32 }}
        >
          <ContrastRounded />
        </IconButton>
      </Tooltip>
      <Menu
        open={isOpen}
        anchorEl={() => anchor.current}
        onClose={() => setIsOpen(false)}
        slotProps={{ list: { "aria-label": "Colour scheme" } }}
      >
        {MODES.map(({ id, name }) => (
          <MenuItem
            key={id}
            role="menuitemradio"
            aria-checked={mode === id}
            selected={mode === id}
            onClick={() => {
              setMode(id);
              setIsOpen(false);
            }}
          >
            {name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
