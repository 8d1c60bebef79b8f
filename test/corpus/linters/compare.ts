import type { Complaint, Dispute, Linter, Pair } from "./linter.ts";
import { type Grain, isObject } from "./places.ts";
import type { Subject } from "./subject.ts";

export interface Comparison {
  readonly disputes: readonly Dispute[];
  /** The places where the other linter gave up. */
  readonly givenUp: readonly string[];
}

/** Compares the places that the rules of a pair complain about. */
export function compare(subject: Subject, linter: Linter, pair: Pair): Comparison {
  const theirs = subject.theirs.get(linter.name);
  if (theirs === undefined) return { disputes: [], givenUp: [] };
  const { givesUp, says } = pair;
  const hasGivenUp = ({ message }: Complaint): boolean => givesUp?.says.test(message) ?? false;
  const meant = theirs.filter(
    ({ rule, message }) => pair.theirs.includes(rule) && (says === undefined || says.test(message)),
  );
  const givenUp = [...byPlace(subject, pair, meant.filter(hasGivenUp)).keys()];
  const unjudged = new Set(givenUp.flatMap((place) => [...subject.places.from(place)]));
  const ourPlaces = byPlace(
    subject,
    pair,
    subject.ours.filter(({ rule }) => pair.ours.includes(rule)),
  );
  const theirPlaces = byPlace(
    subject,
    pair,
    meant.filter((complaint) => !hasGivenUp(complaint)),
  );
  const onlyIn = (
    only: Dispute["only"],
    places: ReadonlyMap<string, readonly string[]>,
    others: ReadonlyMap<string, readonly string[]>,
  ): readonly Dispute[] =>
    [...places].flatMap(([place, messages]) =>
      others.has(place) || unjudged.has(place) ? [] : [disputeOf(subject, pair, only, place, messages)],
    );
  return {
    disputes: [...onlyIn("ours", ourPlaces, theirPlaces), ...onlyIn("theirs", theirPlaces, ourPlaces)],
    givenUp,
  };
}

function disputeOf(
  { name, version, places, toldAt }: Subject,
  { grain }: Pair,
  only: Dispute["only"],
  place: string,
  messages: readonly string[],
): Dispute {
  const responses = grain === "operation" ? places.at(`${place}/responses`) : undefined;
  return {
    document: name,
    version,
    only,
    place,
    value: places.at(place),
    keys: isObject(responses) ? Object.keys(responses) : [],
    messages,
    told: toldAt(grain).get(place) ?? new Set(),
  };
}

/** What is said, by the place that it is about; what is not about a response is left out. */
function byPlace(
  { places, ofResponses }: Subject,
  { grain }: Pair,
  complaints: readonly Complaint[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { pointer, rule, message } of complaints) {
    const place = places.of(pointer, grain);
    if (!isCompared(place, grain, ofResponses)) continue;
    found.set(place, [...(found.get(place) ?? []), `${rule}: ${message}`]);
  }
  return found;
}

function isCompared(place: string, grain: Grain, ofResponses: ReadonlySet<string>): boolean {
  if (grain === "operation") return true;
  if (grain === "component")
    return /^\/(?:components\/(?:responses|headers|examples)|responses)\/[^/]+$/.test(place);
  for (let end = place.length; end > 0; end = place.lastIndexOf("/", end - 1))
    if (ofResponses.has(place.slice(0, end))) return true;
  return false;
}
