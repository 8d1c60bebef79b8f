import { z } from "zod";

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  readonly bounds: Bounds;
  readonly isMaximized: boolean;
}

/** In pixels that do not depend on the display's scale; `Bounds` without a place lets the system choose one. */
export interface WindowPlacement {
  readonly bounds: Bounds | Pick<Bounds, "width" | "height">;
  readonly isMaximized: boolean;
}

export const smallest = { width: 800, height: 560 } as const;
const usual = { width: 1440, height: 900 } as const;
/** So much of the window must be on a display for a person to find it and to move it. */
const reachable = { width: 160, height: 40 } as const;

const pixels = z.number().int();
const savedState = z.object({
  bounds: z.object({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() }),
  isMaximized: z.boolean(),
});

/** Where the window opens: as it was left, unless the display it was on is gone; then in the usual size. */
export function placeWindow(saved: unknown, workAreas: readonly Bounds[]): WindowPlacement {
  const state = savedState.safeParse(saved);
  if (!state.success) return { bounds: usual, isMaximized: false };
  const { bounds, isMaximized } = state.data;
  return workAreas.some((area) => isReachable(bounds, area))
    ? { bounds, isMaximized }
    : { bounds: usual, isMaximized };
}

/** Judged at the upper edge, where the window is taken hold of. */
function isReachable(bounds: Bounds, area: Bounds): boolean {
  const left = Math.max(bounds.x, area.x);
  const right = Math.min(bounds.x + bounds.width, area.x + area.width);
  return (
    right - left >= reachable.width &&
    bounds.y >= area.y &&
    bounds.y + reachable.height <= area.y + area.height
  );
}
