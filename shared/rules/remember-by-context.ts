import type { RuleContext } from "./rule.ts";
import type { OwnRules } from "./severities.ts";

/** For contexts in which the project judges as the profile does. */
const NOTHING_OWN: OwnRules = { severities: {} };

/** What is kept for a context, made when it is asked for first: the same object each time. The project's own rules count as the same when they are the same object. */
export function rememberByContext<Value>(make: () => Value): (context: RuleContext) => Value {
  const memory = new WeakMap<OwnRules, Map<string, Value>>();
  // It is asked for with each operation.
  let last: { readonly context: RuleContext; readonly value: Value } | undefined;
  return (context) => {
    const { profile, version, own = NOTHING_OWN } = context;
    if (
      last?.context.profile === profile &&
      last.context.version === version &&
      (last.context.own ?? NOTHING_OWN) === own
    )
      return last.value;
    const byName = memory.get(own) ?? new Map<string, Value>();
    memory.set(own, byName);
    const name = `${profile} ${version}`;
    const value = byName.get(name) ?? make();
    byName.set(name, value);
    last = { context: { profile, version, own }, value };
    return value;
  };
}
