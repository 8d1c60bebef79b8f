/** Patterns may ask for time without end: only those are run that do not repeat what repeats or chooses. */
const MAX_LENGTH = 200;

/**
 * Whether a pattern can be run in little time (ECMA-262 as OpenAPI asks for, with the flag u).
 * @returns false for one that is none, too
 */
export function isRunnable(pattern: string): boolean {
  if (pattern.length > MAX_LENGTH || repeatsRepetition(pattern)) return false;
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

/** Whether a group with a repetition or a choice in it is itself repeated, or more than two repetitions have no end. */
function repeatsRepetition(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, "_").replace(/\[(?:[^\]])*\]/g, "_");
  if ((plain.match(/[*+]|\{\d+,\}/g) ?? []).length > 3 || /\(\?<?[=!]/.test(plain)) return true;
  let rest = plain;
  // From the inside out: a group without a quantifier behind it becomes a part of what is around it.
  for (;;) {
    const group = /\(([^()]*)\)([*+?{]?)/.exec(rest);
    if (group === null) return false;
    const [whole, inside = "", quantifier = ""] = group;
    const isSimple = !/[*+{|]/.test(inside);
    if (/[*+{]/.test(quantifier) && !isSimple) return true;
    const mark = isSimple ? "_" : inside.includes("|") && !/[*+{]/.test(inside) ? "|" : "*";
    rest = rest.replace(whole, () => mark + quantifier);
  }
}
