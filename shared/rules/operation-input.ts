import type { Operation } from "../model/operation.ts";
import { splitPath } from "../openapi/path-names.ts";

/** Whether the operation declares a header parameter whose name fits. */
export function hasHeaderParameter({ parameters }: Operation, name: RegExp): boolean {
  return parameters.some((parameter) => parameter.in === "header" && name.test(parameter.name.trim()));
}

/** Whether the operation is a webhook, in which the API is the client: limits, sign-in and the like are the receiver's own affair. */
export function isWebhook({ path }: Operation): boolean {
  return splitPath(path).container === "webhooks";
}

/** The header parameters that make a request conditional, copies of them with a vendor's prefix too (RFC 9110 §13.1; RFC 4918 §10.4). */
export const CONDITION = /(?:^|-)if(?:-|$)/i;
