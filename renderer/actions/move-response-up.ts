import type { Action } from "./action.ts";
import { canMove, moveResponse } from "./move-response.ts";

export const moveResponseUp: Action = {
  id: "move-response-up",
  label: "Move response up",
  shortcuts: [],
  isEnabled: (services) => canMove(services, -1),
  run: (services) => moveResponse(services, -1),
};
