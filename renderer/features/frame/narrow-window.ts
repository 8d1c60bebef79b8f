import { useEffect } from "react";
import { useServices } from "../../state/context.tsx";
import type { ViewStore } from "../../state/view-store.ts";

/** Under this width the three panes do not fit beside each other, and the right one becomes a drawer. */
export const NARROW = "(max-width: 1099.95px)";

/** Under this width, as at 200 % zoom, every control of the header must be small and the panes as narrow as they may. */
export const TINY = "(max-width: 759.95px)";

/** A drawer covers the operation, so that it opens only when the person asks for it. */
export function openTabsWhereTheyFit(view: ViewStore): void {
  view.getState().set({ areTabsOpen: !window.matchMedia(NARROW).matches });
}

/** The same whenever the window becomes narrow or wide. */
export function useNarrowWindow(): void {
  const { view } = useServices();
  useEffect(() => {
    const query = window.matchMedia(NARROW);
    const follow = () => openTabsWhereTheyFit(view);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, [view]);
}
