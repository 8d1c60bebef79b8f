import type { RuleContext } from "./rule.ts";
import type { OwnRules } from "./severities.ts";

/** For contexts in which the project judges as the profile does. */
const NOTHING_OWN: OwnRules = { severities: {} };

/** What is kept for a context, made when it is asked for first: the same object each time. The project's own rules count as the same when they are the same object. */
export function rememberByContext<Value>(make: () => Value): (context: RuleContext) => Value {
  const memory = new WeakMap<OwnRules, Map<string, Value>>();
  return ({ profile, version, own = NOTHING_OWN }) => {
    const byName = memory.get(own) ?? new Map<string, Value>();
    memory.set(own, byName);
    const name = `${profile} ${version}`;
    const known = byName.get(name);
    if (known !== undefined) return known;
    const value = make();
    byName.set(name, value);
    return value;
  };
}
