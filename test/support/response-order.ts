import type { OrderedEntry } from "./ordered-data.ts";

type Entries = readonly OrderedEntry[];

/** Whether a key of the Responses Object stands for a response. */
export function isResponse(key: string): boolean {
  return !key.startsWith("x-");
}

/**
 * Codes ascend, then ranges, or each range behind the codes of its class, then `default`; in another order a new one is last; `x-`
 * keys below the last stay there.
 */
export function usualPlace(entries: Entries, key: string): number {
  const orders = [false, true].map((isByClass) => (name: string): number => {
    if (/^\d{3}$/.test(name)) return Number(name);
    if (/^[1-5]XX$/.test(name)) return Number(name[0]) * (isByClass ? 100 : 1) + (isByClass ? 99.5 : 1000);
    // A malformed key is in no order with others.
    return name === "default" ? 2000 : Number.NaN;
  });
  const list = entries.flatMap(([name], at) => (isResponse(name) ? [{ name, at }] : []));
  const rank = orders.find((order) =>
    list.every(({ name }, index) => index === 0 || order(list[index - 1]?.name ?? "") <= order(name)),
  );
  const below = rank && list.find(({ name }) => rank(name) > rank(key));
  return below?.at ?? (list.length === 0 ? entries.length : (list.at(-1)?.at ?? 0) + 1);
}

/** Each status key with what follows it, by class, ranges behind codes, `default` last. */
export function sorted(entries: Entries): Entries {
  const groups: (readonly [rank: string, OrderedEntry[]])[] = [["", []]];
  for (const entry of entries) {
    const [key] = entry;
    if (/^(?:\d{3}|[1-5]XX|default)$/.test(key)) groups.push([key, [entry]]);
    else groups.at(-1)?.[1].push(entry);
  }
  // "2XX" comes behind "299" and before "300", "default" behind all, as characters are ordered.
  return groups.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).flatMap(([, group]) => group);
}
