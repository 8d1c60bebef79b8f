import { startTransition, useEffect, useState } from "react";

/**
 * Counts from 0 to `last`, a step further each time that what was drawn so far is on the screen. A part of the window that waits
 * for its stage is drawn in a rendering of its own, which gives way to the person's input.
 */
export function useStages(last: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage < last) startTransition(() => setStage(stage + 1));
  }, [stage, last]);
  return stage;
}
