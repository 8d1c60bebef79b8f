import type { Action } from "./action.ts";
import { openResult, whenNothingIsLost } from "./open-flow.ts";
import { runSafely } from "./run.ts";

export const open: Action = {
  id: "open",
  label: "Open",
  shortcuts: [{ key: "o", mod: true }],
  isEnabled: () => true,
  run: (services) =>
    whenNothingIsLost(services, (agreed) =>
      runSafely(services, async () => openResult(services, await services.host.chooseDocument(), agreed)),
    ),
};
