import { isWithin } from "./pointer.ts";

/** Which places of a document edits have touched since it was read as a whole, each with the number of the last edit that did. */
export interface Touched {
  /** How many edits there were. */
  readonly count: number;
  /** By JSON pointer, as `changedPlaces` tells them. */
  readonly places: ReadonlyMap<string, number>;
}

/** That of a document that was read as a whole. */
export const UNTOUCHED: Touched = { count: 0, places: new Map() };

/** Notes the places that an edit changed. */
export function touch(touched: Touched, changed: readonly string[]): Touched {
  const count = touched.count + 1;
  return { count, places: new Map([...touched.places, ...changed.map((place) => [place, count] as const)]) };
}

const NONE: readonly string[] = [];

/** What was asked last: it is asked for each of a thousand operations, of most of them since the same edit. */
const last = new WeakMap<Touched, { readonly since: number; readonly found: readonly string[] }>();

/** The places that were touched after so many edits. */
export function touchedSince(touched: Touched, since: number): readonly string[] {
  if (touched.count === since) return NONE;
  const known = last.get(touched);
  if (known?.since === since) return known.found;
  const found: string[] = [];
  for (const [place, number] of touched.places) if (number > since) found.push(place);
  last.set(touched, { since, found });
  return found;
}

/** Whether one of the places holds something that was touched, or lies in it. */
export function areTouched(places: readonly string[], touched: readonly string[]): boolean {
  return (
    touched.length > 0 &&
    places.some((place) => touched.some((other) => isWithin(place, other) || isWithin(other, place)))
  );
}
