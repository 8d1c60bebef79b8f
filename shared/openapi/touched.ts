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

/** The places that were touched after so many edits. */
export function touchedSince({ count, places }: Touched, since: number): readonly string[] {
  if (count === since) return [];
  return [...places].flatMap(([place, number]) => (number > since ? [place] : []));
}

/** Whether one of the places holds something that was touched, or lies in it. */
export function areTouched(places: readonly string[], touched: readonly string[]): boolean {
  return (
    touched.length > 0 &&
    places.some((place) => touched.some((other) => isWithin(place, other) || isWithin(other, place)))
  );
}
