import type { Services } from "../state/context.tsx";
import { tellFailure } from "../state/tell.ts";
import type { Action } from "./action.ts";

/** Runs an action when it can run, after keeping what is typed in place; a fault in it is told, never lost. */
export function runAction(services: Services, action: Action): void {
  services.view.getState().draft?.keep();
  if (action.isEnabled(services)) runSafely(services, () => action.run(services));
}

/** Runs what may fail outside the page; the person is told what went wrong. */
export function runSafely(services: Services, run: () => void | Promise<void>): void {
  void (async () => {
    try {
      await run();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      tellFailure(services, message);
    }
  })();
}
