/** Longer patterns are not run. */
const MAX_LENGTH = 200;

/** In how many ways a pattern may try to match a text: three repetitions without an end in one of 200 characters. */
const MAX_WAYS = 200 ** 3;

/** As many as a text has characters that patterns are run on. */
const ENDLESS = 200;

/**
 * Whether a pattern can be run in little time (ECMA-262 as OpenAPI asks for, with the flag u): it does not repeat what repeats
 * or chooses, looks nowhere around, and its repetitions and choices together are not too many.
 * @returns false for one that is none, too
 */
export function isRunnable(pattern: string): boolean {
  if (pattern.length > MAX_LENGTH || /\(\?<?[=!]/.test(pattern) || waysOf(plainOf(pattern)) > MAX_WAYS)
    return false;
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

/** The pattern with a mark for each escape and class, and without what is written at the start of a group. */
function plainOf(pattern: string): string {
  return pattern
    .replaceAll(/\\./g, "_")
    .replaceAll(/\[[^\]]*\]/g, "_")
    .replaceAll(/\(\?(?:[\w-]*:|<\w+>)/g, "(");
}

/** In how many ways it may try; without end where a group that repeats or chooses is itself repeated. */
function waysOf(plain: string): number {
  let ways = plain.startsWith("^") ? 1 : ENDLESS;
  for (const [, sign, from, comma, to] of plain.matchAll(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/g))
    ways *= sign === "?" ? 2 : sign ? ENDLESS : comma === "" ? 1 : lengthsOf(Number(from), to);
  let rest = plain;
  // From the inside out: what is around a group that neither repeats nor chooses sees one character.
  for (;;) {
    const [group, inside = rest, quantifier = ""] = /\(([^()]*)\)([*+{]?)/.exec(rest) ?? [];
    ways *= inside.split("|").length;
    if (group === undefined) return ways;
    const isSimple = !/[*+?{|]/.test(inside);
    if (quantifier !== "" && !isSimple) return Number.POSITIVE_INFINITY;
    rest = rest.replace(group, () => (isSimple ? "_" : "*") + quantifier);
  }
}

/** How many lengths a repetition with bounds may have. */
function lengthsOf(from: number, to: string | undefined): number {
  return to === "" ? ENDLESS : Math.min(ENDLESS, Number(to) - from + 1);
}
