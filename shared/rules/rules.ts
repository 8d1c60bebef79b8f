import { codeRules } from "./groups/codes.ts";
import { conditionRules } from "./groups/conditions.ts";
import { contentRules } from "./groups/content.ts";
import { exportRules } from "./groups/export.ts";
import { headerRules } from "./groups/headers.ts";
import { methodRules } from "./groups/method.ts";
import { setRules } from "./groups/set.ts";
import { textRules } from "./groups/text.ts";
import { zosRules } from "./groups/zos.ts";
import type { Rule } from "./rule.ts";

/** All rules, group by group, in the order in which they are listed everywhere. */
export const rules: readonly Rule[] = [
  ...codeRules,
  ...setRules,
  ...methodRules,
  ...contentRules,
  ...headerRules,
  ...textRules,
  ...exportRules,
  ...zosRules,
  ...conditionRules,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.meta.id, rule]));

/** The rule of that id, or undefined. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
