import { sendingOrder } from "../../../shared/conditions/sending-order.ts";
import type { Operation, ResponseEntry } from "../../../shared/model/operation.ts";

/** When each response is tried: those with rules counted from 1 in their order, and which one is the default. */
export function triedOrder(operation: Operation): ReadonlyMap<ResponseEntry, number | "default"> {
  const order = new Map<ResponseEntry, number | "default">();
  if (operation.sending === undefined) return order;
  let count = 0;
  for (const { response, set, isDefault } of sendingOrder(operation)) {
    if (isDefault) order.set(response, "default");
    else if (set !== undefined) order.set(response, ++count);
  }
  return order;
}
