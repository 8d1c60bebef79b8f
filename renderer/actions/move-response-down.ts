import type { Action } from "./action.ts";
import { canMove, moveResponse } from "./move-response.ts";

export const moveResponseDown: Action = {
  id: "move-response-down",
  label: "Move response down",
  shortcuts: [],
  isEnabled: (services) => canMove(services, 1),
  run: (services) => moveResponse(services, 1),
};
