/** Longer names are nobody's typing. */
const MAX_LENGTH = 80;

/** Pairs of letters that are compared for one list of names; what is mistyped beyond has no near name. */
const MAX_COMPARED = 20_000_000;

/**
 * The name that a mistyped one was most probably meant to be.
 * @returns undefined when none is near: more than a third of the letters differ
 */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  return new NearNames(names).nearest(typed);
}

/** Finds what many mistyped names were meant to be, in a time that does not grow with their number. */
export class NearNames {
  readonly #names: readonly string[];
  readonly #known = new Map<string, string | undefined>();
  #left = MAX_COMPARED;

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** As `nearestName` of one. */
  nearest(typed: string): string | undefined {
    if (typed.length > MAX_LENGTH) return undefined;
    if (!this.#known.has(typed)) this.#known.set(typed, this.#find(typed));
    return this.#known.get(typed);
  }

  #find(typed: string): string | undefined {
    const wanted = typed.toLowerCase();
    let limit = Math.max(1, Math.floor(typed.length / 3));
    let nearest: string | undefined;
    for (const name of this.#names) {
      if (this.#left <= 0) return undefined;
      this.#left -= 1;
      if (Math.abs(name.length - typed.length) > limit) continue;
      this.#left -= name.length * typed.length;
      const distance = editDistance(wanted, name.toLowerCase(), limit);
      if (distance > limit) continue;
      nearest = name;
      if (distance === 0) break;
      limit = distance - 1;
    }
    return nearest;
  }
}

/** How many letters have to be put in, left out or changed (Levenshtein); more than the limit where it is passed. */
function editDistance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return least;
    row = next;
  }
  return row[b.length] ?? 0;
}
