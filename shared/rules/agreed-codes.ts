import { findProfile } from "./profiles.ts";
import type { RuleContext } from "./rule.ts";

/**
 * Why a key is not among those that the project, else the house style, has agreed to use.
 * @param method in any case
 * @returns sentences; undefined where the key may be used
 */
export function disagreement(
  key: string,
  method: string,
  { own, profile }: Pick<RuleContext, "own" | "profile">,
): string | undefined {
  if (own?.codes !== undefined) {
    if (key === "default" || own.codes.includes(key)) return undefined;
    return `${key} is not among the codes that this project uses. Use one of those, or add it to the list.`;
  }
  const { name, vocabulary } = findProfile(profile);
  const instead = vocabulary?.insteadOf?.[key];
  if (instead !== undefined) return `${key} is not used in the style of ${name}. Use ${instead}.`;
  if (vocabulary?.codes === undefined) return undefined;
  const methods = vocabulary.codes[key];
  if (methods === undefined)
    return `${key} is not among the codes that the style of ${name} uses. Use one of those.`;
  if (methods.length === 0 || methods.includes(method.toUpperCase())) return undefined;
  return `${key} is not used with ${method.toUpperCase()} in the style of ${name}, but with ${methods.join(", ")}. Use another code.`;
}
