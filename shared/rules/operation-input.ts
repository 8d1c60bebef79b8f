import type { Operation } from "../model/operation.ts";
import { splitPath } from "../openapi/path-names.ts";

/** Whether the operation declares a header parameter whose name fits. */
export function hasHeaderParameter(operation: Operation, name: RegExp): boolean {
  return headerParameter(operation, name) !== undefined;
}

/** The name of the operation's first header parameter whose name fits. */
export function headerParameter({ parameters }: Operation, name: RegExp): string | undefined {
  const names = parameters.filter((parameter) => parameter.in === "header").map((one) => one.name.trim());
  return names.find((one) => name.test(one));
}

/** Whether nobody may call the operation without credentials. */
export function needsSecurity({ security }: Operation): boolean {
  return security.length > 0 && security.every((schemes) => schemes.length > 0);
}

/** Whether the operation is a webhook, in which the API is the client: limits, sign-in and the like are the receiver's own affair. */
export function isWebhook({ path }: Operation): boolean {
  return splitPath(path).container === "webhooks";
}

/** The header parameters that make a request conditional, copies of them with a vendor's prefix too (RFC 9110 §13.1; RFC 4918 §10.4). */
export const CONDITION = /(?:^|-)if(?:-|$)/i;

/** Those that ask whether the caller's copy is still good (RFC 9110 §13.1.2, §13.1.3). */
export const CONDITION_OF_READ = /(?:^|-)if-(?:none-match|modified-since)$/i;

/** Those under which a change is made (RFC 9110 §13.1.1, §13.1.2, §13.1.4; RFC 4918 §10.4). */
export const CONDITION_OF_WRITE = /(?:^|-)if(?:-match|-none-match|-unmodified-since)?$/i;

/** The header parameter that asks for a part (RFC 9110 §14.2). */
export const RANGE = /(?:^|-)range$/i;
