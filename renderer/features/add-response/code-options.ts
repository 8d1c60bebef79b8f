import { classLabels } from "../../../shared/codes/class-labels.ts";
import { searchCodes } from "../../../shared/codes/search-codes.ts";
import { codesOfClass, phraseOf } from "../../../shared/codes/status-codes.ts";
import { exactCode, type StatusClass } from "../../../shared/model/status-key.ts";
import { findProfile } from "../../../shared/rules/profiles.ts";
import { codeFieldOf } from "../../../shared/rules/read-code-field.ts";
import type { RuleContext } from "../../../shared/rules/rule.ts";
import { groupBy } from "../../state/group-by.ts";

/** One line of the list under the code field. */
export interface CodeOption {
  readonly key: string;
  readonly phrase: string;
  /** When to take it, in a few words. */
  readonly hint: string;
  readonly group: string;
  readonly isUsed: boolean;
}

/** Interim responses come last: no operation ends with one. */
const CLASSES: readonly StatusClass[] = ["2xx", "3xx", "4xx", "5xx", "1xx"];
const OTHERS = "Ranges and default";
const LIKELY = "Often also sent here";

/**
 * The codes that the operation probably sends, all others by class, the toolkit's own first within their class, then what else the
 * field takes.
 */
export function codeOptions(
  context: RuleContext,
  used: readonly string[],
  likely: readonly string[],
): readonly CodeOption[] {
  const option = (key: string, hint: string, group: string): CodeOption => ({
    key,
    phrase: phraseOf(key) ?? "Unused",
    hint,
    group,
    isUsed: used.includes(key),
  });
  const exact = CLASSES.flatMap((name) => {
    const isRefused = Number(name[0]) * 100 < findProfile(context.profile).lowestCode;
    const group = `${name} ${classLabels[name]}${isRefused ? ", not supported by the toolkit" : ""}`;
    const codes = codesOfClass(name);
    return [...codes.filter(({ seed }) => seed.listed), ...codes.filter(({ seed }) => !seed.listed)].map(
      ({ code, hint }) => option(String(code), hint, group),
    );
  });
  const field = codeFieldOf(context);
  const ranges = field.takesRanges
    ? (["2", "3", "4", "5", "1"] as const).map((digit) =>
        option(`${digit}XX`, `every ${digit}xx code without an entry of its own`, OTHERS),
      )
    : [];
  const rest = field.takesDefault
    ? [option("default", "every code without an entry of its own", OTHERS)]
    : [];
  const isLikely = ({ key }: CodeOption) => likely.includes(key);
  return [
    ...exact.filter(isLikely).map((one) => ({ ...one, group: LIKELY })),
    ...exact.filter((one) => !isLikely(one)),
    ...ranges,
    ...rest,
  ];
}

/** The options that a typed text finds, best first and still by group; all of them while there is none. */
export function matchingOptions(options: readonly CodeOption[], text: string): readonly CodeOption[] {
  const typed = text.trim();
  if (typed === "") return options;
  const found = new Map(searchCodes(typed).map(({ code }, rank) => [String(code), rank + 1]));
  const isKeyStart = (key: string) => key.toLowerCase().startsWith(typed.toLowerCase());
  const rankOf = ({ key }: CodeOption) => {
    if (key.toLowerCase() === typed.toLowerCase()) return 0;
    if (exactCode(key) !== undefined) return found.get(key);
    return isKeyStart(key) ? 100 : undefined;
  };
  const ranked = options
    .map((option) => ({ option, rank: rankOf(option) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return [...groupBy(ranked, ({ option }) => option.group).values()].flat().map(({ option }) => option);
}
