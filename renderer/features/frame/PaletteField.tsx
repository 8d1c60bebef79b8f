import SearchRounded from "@mui/icons-material/SearchRounded";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { palette } from "../../actions/palette.ts";
import { runAction } from "../../actions/run.ts";
import { ariaShortcuts, shortcutText } from "../../actions/shortcut.ts";
import { visuallyHidden } from "../../components/visually-hidden.ts";
import { useServices } from "../../state/context.tsx";
import { TINY } from "./narrow-window.ts";

const onTiny = `@media ${TINY}`;

/** Looks like the field that it opens; in a tiny window it is an icon. */
export function PaletteField() {
  const services = useServices();
  const [shortcut] = palette.shortcuts;
  return (
    <Box
      sx={{
        flex: "1 20 340px",
        minWidth: 72,
        display: "flex",
        justifyContent: "center",
        mx: 2,
        [onTiny]: { flex: "none", minWidth: 0, ml: "auto", mr: 0 },
      }}
    >
      <ButtonBase
        onClick={() => runAction(services, palette)}
        aria-keyshortcuts={ariaShortcuts(palette.shortcuts)}
        sx={{
          width: "100%",
          maxWidth: 340,
          height: 32,
          px: 2.5,
          gap: 2,
          justifyContent: "space-between",
          border: 1,
          borderColor: "app.edge",
          borderRadius: 1,
          bgcolor: "background.default",
          color: "app.faint",
          fontFamily: "fontFamily",
          fontSize: 13,
          "& svg": { display: "none" },
          [onTiny]: {
            width: 32,
            px: 0,
            justifyContent: "center",
            borderColor: "transparent",
            bgcolor: "transparent",
            color: "text.secondary",
            "& svg": { display: "block" },
            "& > kbd": { display: "none" },
            "& > span": visuallyHidden,
          },
          "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "app.accent", outlineOffset: 1 },
        }}
      >
        <SearchRounded />
        <Box component="span" sx={{ overflow: "hidden", textOverflow: "ellipsis" }}>
          {palette.label}
        </Box>{" "}
        {shortcut === undefined ? null : (
          <Box
            component="kbd"
            sx={{
              flex: "none",
              px: 1.25,
              border: 1,
              borderColor: "divider",
              borderRadius: "4px",
              bgcolor: "background.paper",
              fontFamily: "fontFamily",
              fontSize: 11,
              lineHeight: "16px",
            }}
          >
            {shortcutText(shortcut).replace("+", " ")}
          </Box>
        )}
      </ButtonBase>
    </Box>
  );
}
