import { exactCode, isRangeKey } from "../model/status-key.ts";

/** How keys of responses are ordered: a number that grows; undefined for what is no status key. */
export type StatusOrder = (key: string) => number | undefined;

/** Codes ascending, then ranges, then `default`. */
export const codesFirst: StatusOrder = (key) =>
  isRangeKey(key) ? 1000 + Number(key[0]) : (exactCode(key) ?? (key === "default" ? 2000 : undefined));

/** By class: codes ascending, each range behind the codes of its class, `default` last. */
export const byClass: StatusOrder = (key) =>
  isRangeKey(key) ? Number(key[0]) * 100 + 99.5 : (exactCode(key) ?? (key === "default" ? 2000 : undefined));
