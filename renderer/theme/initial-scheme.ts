/** Where MUI keeps the choice. */
const STORAGE_KEY = "mui-mode";

/** Gives the page its scheme before the first paint; MUI sets the same attribute only after it. */
export function applyInitialScheme(): void {
  const choice = localStorage.getItem(STORAGE_KEY) ?? "system";
  const isDark =
    choice === "dark" || (choice === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.scheme = isDark ? "dark" : "light";
}
