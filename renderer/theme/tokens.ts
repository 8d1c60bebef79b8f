import { windowBackground } from "../../shared/host/window-background.ts";

/** The colours of the two schemes; components name a token through the theme, never a literal. */
export interface Tokens {
  readonly background: string;
  readonly pane: string;
  readonly line: string;
  readonly lineWeak: string;
  readonly text: string;
  readonly dim: string;
  /** The faintest text: 4.5:1 on the pane, the background and the selection. */
  readonly faint: string;
  /** Borders of fields and icons that carry meaning: 3:1. */
  readonly edge: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly accentWeak: string;
  readonly selected: string;
  readonly added: string;
  readonly addedBar: string;
  readonly scrim: string;
  readonly shadow: string;
  /** Text and ground of a status code's chip, by class. */
  readonly status: { readonly [K in StatusTone]: { readonly main: string; readonly weak: string } };
  readonly method: { readonly [K in MethodTone]: string };
  readonly onMethod: string;
  readonly severity: { readonly [K in "error" | "warning" | "info" | "hint"]: string };
}

export type StatusTone = "success" | "redirect" | "client" | "server" | "other";
export type MethodTone = "get" | "post" | "put" | "delete" | "patch" | "other";

export const light: Tokens = {
  background: windowBackground.light,
  pane: "#ffffff",
  line: "#e3e6eb",
  lineWeak: "#eef0f3",
  text: "#1b1f27",
  dim: "#555e6c",
  faint: "#626b79",
  edge: "#8a93a1",
  accent: "#2f5fde",
  onAccent: "#ffffff",
  accentWeak: "#e9effd",
  selected: "#eaf0fe",
  added: "#e3f6e9",
  addedBar: "#13703f",
  scrim: "rgba(15, 20, 30, 0.38)",
  shadow: "0 12px 40px rgba(20, 28, 45, 0.22), 0 2px 8px rgba(20, 28, 45, 0.12)",
  status: {
    success: { main: "#13703f", weak: "#e2f5ea" },
    redirect: { main: "#5b3fb5", weak: "#eee9fb" },
    client: { main: "#8a5200", weak: "#fdf0d9" },
    server: { main: "#b3261e", weak: "#fde8e6" },
    other: { main: "#4a5361", weak: "#eceff3" },
  },
  method: {
    get: "#1f5fbf",
    post: "#1d7a3c",
    put: "#ad520a",
    delete: "#b3261e",
    patch: "#0b7a75",
    other: "#4a5361",
  },
  onMethod: "#ffffff",
  severity: { error: "#b3261e", warning: "#8f5400", info: "#1f5fbf", hint: "#5b6472" },
};

export const dark: Tokens = {
  background: windowBackground.dark,
  pane: "#1b1f26",
  line: "#2c323c",
  lineWeak: "#242a33",
  text: "#e6e9ee",
  dim: "#a3adbb",
  faint: "#929cab",
  edge: "#77818f",
  accent: "#7ea6ff",
  onAccent: "#0d1a33",
  accentWeak: "#22304f",
  selected: "#232f49",
  added: "#1a3427",
  addedBar: "#76d39b",
  scrim: "rgba(5, 8, 12, 0.6)",
  shadow: "0 16px 48px rgba(0, 0, 0, 0.6)",
  status: {
    success: { main: "#76d39b", weak: "#18352a" },
    redirect: { main: "#b9a5f7", weak: "#2c2648" },
    client: { main: "#f0b860", weak: "#3a2d16" },
    server: { main: "#ff9a90", weak: "#432220" },
    other: { main: "#b6bfcc", weak: "#2a303a" },
  },
  method: {
    get: "#7fb0ff",
    post: "#6fd195",
    put: "#f2a65a",
    delete: "#ff9a90",
    patch: "#5fd0c8",
    other: "#b6bfcc",
  },
  onMethod: "#14171c",
  severity: { error: "#ff8f86", warning: "#f0b860", info: "#7fb0ff", hint: "#a3adbb" },
};
