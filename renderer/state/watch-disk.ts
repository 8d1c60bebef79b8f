import type { Services } from "./context.tsx";
import { pageScheduler, type Scheduler } from "./scheduler.ts";

/** How long a change on disk may go unnoticed while the page is in sight, in milliseconds. */
const PAUSE = 3000;

/**
 * Looks at the open document's file when the page comes into sight or to the front, and every few seconds while it is in sight; never while
 * another look is under way. Nothing is looked at without a document that is in a file.
 * @returns the function that stops it
 */
export function watchDisk(
  { design }: Pick<Services, "design">,
  look: () => Promise<void>,
  scheduler: Scheduler = pageScheduler,
): () => void {
  let cancel: (() => void) | undefined;
  let isLooking = false;
  let isStopped = false;

  const isWatched = () =>
    !isStopped && document.visibilityState === "visible" && design.getState().design?.file.id !== undefined;

  const wait = () => {
    cancel?.();
    cancel = isWatched() ? scheduler.after(PAUSE, lookNow) : undefined;
  };

  function lookNow(): void {
    cancel?.();
    cancel = undefined;
    if (isLooking || !isWatched()) return;
    isLooking = true;
    const done = () => {
      isLooking = false;
      wait();
    };
    // What went wrong is asked again in a moment.
    look().then(done, done);
  }

  window.addEventListener("focus", lookNow);
  document.addEventListener("visibilitychange", lookNow);
  const unsubscribe = design.subscribe(({ design: now }, { design: before }) => {
    if (now?.opening !== before?.opening || now?.file.id !== before?.file.id) lookNow();
  });
  lookNow();
  return () => {
    isStopped = true;
    cancel?.();
    unsubscribe();
    window.removeEventListener("focus", lookNow);
    document.removeEventListener("visibilitychange", lookNow);
  };
}
