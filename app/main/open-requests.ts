/** Files that the app is asked to open: kept until its page is there to be told, then told at once. */
export interface OpenRequests {
  readonly request: (path: string) => void;
  /** Called by the page when it is there; from now on it is told. */
  readonly take: () => string | undefined;
  /** The page is gone. */
  readonly reset: () => void;
}

export function createOpenRequests(initial: string | undefined, tell: (path: string) => void): OpenRequests {
  let waiting = initial;
  let isPageThere = false;
  return {
    request: (path) => {
      if (isPageThere) tell(path);
      else waiting = path;
    },
    take: () => {
      const path = waiting;
      waiting = undefined;
      isPageThere = true;
      return path;
    },
    reset: () => {
      isPageThere = false;
    },
  };
}
