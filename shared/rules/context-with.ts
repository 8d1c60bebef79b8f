import type { Look } from "../openapi/look.ts";
import type { CheckContext, RuleContext } from "./rule.ts";

/** The context in which a rule looks. Written out, as it is made for each operation, and a copy with spread fields takes ten times as long. */
export function contextWith({ profile, version, own }: RuleContext, look: Look): CheckContext {
  return { profile, version, own, look };
}
