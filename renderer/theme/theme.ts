import { createTheme } from "@mui/material/styles";
import { dark, light, type Tokens } from "./tokens.ts";

declare module "@mui/material/styles" {
  interface Palette {
    /** The project's own colours: `theme.vars.palette.app.selected`, in `sx` `"app.selected"`. */
    readonly app: Tokens;
  }
  interface PaletteOptions {
    readonly app?: Tokens;
  }
  interface TypographyVariants {
    readonly fontFamilyMono: string;
  }
  interface TypographyVariantsOptions {
    readonly fontFamilyMono?: string;
  }
}

const SANS = 'Inter, system-ui, "Segoe UI", "DejaVu Sans", sans-serif';
/** For code, paths and keys. */
export const MONO = '"JetBrains Mono", ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace';

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: "data-scheme" },
  colorSchemes: { light: { palette: palette(light) }, dark: { palette: palette(dark) } },
  spacing: 4,
  shape: { borderRadius: 6 },
  // One frame to open, nothing to wait for; reduced motion asks for the same.
  transitions: { create: () => "none" },
  typography: {
    fontFamily: SANS,
    fontFamilyMono: MONO,
    fontSize: 14,
    body1: { fontSize: 14, lineHeight: "20px" },
    body2: { fontSize: 13, lineHeight: "20px" },
    caption: { fontSize: 12, lineHeight: "16px" },
    button: { fontSize: 14, lineHeight: "20px", fontWeight: 400, textTransform: "none" },
    h1: { fontSize: 18, lineHeight: "24px", fontWeight: 600 },
    h2: { fontSize: 14, lineHeight: "20px", fontWeight: 600 },
    h3: { fontSize: 12, lineHeight: "16px", fontWeight: 600 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: (base) => ({
        "html, body, #root": { height: "100%" },
        body: { overflow: "hidden" },
        ":focus-visible": { outline: `2px solid ${base.vars?.palette.app.accent}`, outlineOffset: 1 },
        "code, kbd, pre": { fontFamily: MONO },
      }),
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true, color: "inherit" },
      styleOverrides: {
        root: ({ theme: base }) => ({
          minWidth: 0,
          height: 32,
          padding: "0 10px",
          "&.Mui-focusVisible": { outline: `2px solid ${base.vars?.palette.app.accent}`, outlineOffset: 1 },
        }),
        outlined: ({ theme: base }) => ({
          borderColor: base.vars?.palette.app.line,
          backgroundColor: base.vars?.palette.app.pane,
        }),
      },
    },
    MuiIconButton: {
      defaultProps: { size: "small" },
      styleOverrides: {
        root: ({ theme: base }) => ({
          width: 28,
          height: 28,
          borderRadius: 6,
          color: base.vars?.palette.app.dim,
          "&.Mui-disabled": { color: base.vars?.palette.app.edge, opacity: 0.55 },
          "&.Mui-focusVisible": { outline: `2px solid ${base.vars?.palette.app.accent}`, outlineOffset: 1 },
        }),
      },
    },
    MuiSvgIcon: { styleOverrides: { root: { fontSize: 18 } } },
    MuiTooltip: { defaultProps: { enterDelay: 400, slotProps: { transition: { timeout: 0 } } } },
    MuiTextField: { defaultProps: { size: "small", fullWidth: true } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: ({ theme: base }) => ({
          backgroundColor: base.vars?.palette.app.pane,
          "& .MuiOutlinedInput-notchedOutline": { borderColor: base.vars?.palette.app.edge },
        }),
        input: { height: 20, padding: "8px 10px" },
        multiline: { padding: "8px 10px", "& .MuiOutlinedInput-input": { height: "auto", padding: 0 } },
      },
    },
    MuiDialog: {
      defaultProps: { transitionDuration: 0 },
      styleOverrides: {
        paper: ({ theme: base }) => ({
          borderRadius: 10,
          backgroundImage: "none",
          boxShadow: base.vars?.palette.app.shadow,
        }),
      },
    },
    MuiBackdrop: {
      styleOverrides: {
        root: ({ theme: base }) => ({
          "&:not(.MuiBackdrop-invisible)": { backgroundColor: base.vars?.palette.app.scrim },
        }),
      },
    },
    MuiMenu: { defaultProps: { transitionDuration: 0 } },
    MuiPopover: {
      defaultProps: {
        transitionDuration: 0,
        // It lies outside every landmark, and all content belongs into one.
        slotProps: { root: { role: "region", "aria-label": "Choices" } },
      },
      styleOverrides: {
        paper: ({ theme: base }) => ({
          border: `1px solid ${base.vars?.palette.app.line}`,
          boxShadow: base.vars?.palette.app.shadow,
        }),
      },
    },
    MuiMenuItem: {
      styleOverrides: {
        root: ({ theme: base }) => ({
          minHeight: 32,
          fontSize: 14,
          "&.Mui-focusVisible, &:hover": { backgroundColor: base.vars?.palette.app.selected },
        }),
      },
    },
    MuiPaper: { styleOverrides: { root: { backgroundImage: "none" } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
    MuiTab: { styleOverrides: { root: { minHeight: 40, minWidth: 0, padding: "8px 10px" } } },
    MuiDrawer: { defaultProps: { transitionDuration: 0 } },
    MuiLink: { defaultProps: { underline: "hover" } },
  },
});

function palette(tokens: Tokens) {
  return {
    app: tokens,
    background: { default: tokens.background, paper: tokens.pane },
    divider: tokens.line,
    text: { primary: tokens.text, secondary: tokens.dim, disabled: tokens.faint },
    primary: { main: tokens.accent, contrastText: tokens.onAccent },
    error: { main: tokens.severity.error },
    warning: { main: tokens.severity.warning },
    info: { main: tokens.severity.info },
    success: { main: tokens.status.success.main },
  };
}
