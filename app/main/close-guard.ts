/** Decides what happens when the window or the app is to be closed while something may be unsaved. */
export interface CloseGuard {
  readonly setDirty: (isDirty: boolean) => void;
  /** The app was told to quit; closing its window is the first step of that. */
  readonly startQuit: () => void;
  /** The window is about to close: whether the page has to ask first. */
  readonly mustAsk: () => boolean;
  /** The page may go: whether the app quits with its window, because quitting was what the person had asked for. */
  readonly isQuitting: () => boolean;
}

export function createCloseGuard(): CloseGuard {
  let isDirty = false;
  let isQuitStarted = false;
  let isQuitting = false;
  return {
    setDirty: (value) => {
      isDirty = value;
    },
    startQuit: () => {
      isQuitStarted = true;
    },
    mustAsk: () => {
      // Taken by this close, so that a quit that the person called off does not hang on to a later close.
      isQuitting = isQuitStarted;
      isQuitStarted = false;
      return isDirty;
    },
    isQuitting: () => isQuitting,
  };
}
