import { rules } from "../../../shared/rules/rules.ts";
import type { Dispute } from "./linter.ts";

type Where = (dispute: Dispute) => boolean;

/** In the documents with one of these faults. */
export function planted(...faults: readonly string[]): Where {
  return ({ document }) => faults.some((fault) => document.endsWith(` with ${fault}`));
}

/** Where something that is said matches. */
export function said(pattern: RegExp): Where {
  return ({ messages }) => messages.some((message) => pattern.test(message));
}

export function at(pattern: RegExp): Where {
  return ({ place }) => pattern.test(place);
}

export function both(one: Where, other: Where): Where {
  return (dispute) => one(dispute) && other(dispute);
}

/** Where a rule of ours speaks instead: one fault, one finding. */
export function told(...rules: readonly string[]): Where {
  return (dispute) => rules.some((rule) => dispute.told.has(rule));
}

/** Where a rule of ours would have the response gone, so that none asks for more of it. */
export const wantedGone: Where = told(
  ...rules.filter(({ meta }) => meta.wantsItGone).map(({ meta }) => meta.id),
);
