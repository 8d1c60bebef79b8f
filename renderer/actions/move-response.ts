import type { ResponseEntry } from "../../shared/model/operation.ts";
import type { Services } from "../state/context.tsx";
import { editOrTell } from "../state/edit-or-tell.ts";
import { choiceOf, editableResponse } from "./selected.ts";

/** Whether the selected response has a neighbour on that side; -1 is up. */
export function canMove(services: Services, step: -1 | 1): boolean {
  return neighbourOf(services, step) !== undefined;
}

/** Moves the selected response past its neighbour; it stays selected. */
export function moveResponse(services: Services, step: -1 | 1): void {
  const selected = editableResponse(services);
  const neighbour = neighbourOf(services, step);
  if (selected === undefined || neighbour === undefined) return;
  const { operation, response, index } = selected;
  const before = step === -1 ? neighbour : operation.responses[index + 2];
  const isMoved = editOrTell(services, [
    {
      type: "move-response",
      target: { operation: operation.id, ...choiceOf(response) },
      before: before && choiceOf(before),
    },
  ]);
  if (!isMoved) return;
  // Duplicates are numbered by their order, so passing one swaps the numbers.
  const occurrence = response.occurrence + (neighbour.key === response.key ? step : 0);
  services.view.getState().set({ response: { key: response.key, occurrence } });
}

function neighbourOf(services: Services, step: -1 | 1): ResponseEntry | undefined {
  const selected = editableResponse(services);
  return selected?.operation.responses[selected.index + step];
}
