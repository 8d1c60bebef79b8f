import { defaultHasRules } from "../catalog/default-has-rules.ts";
import { defaultSuccess } from "../catalog/default-success.ts";
import { defaultUnknown } from "../catalog/default-unknown.ts";
import { responseHidden } from "../catalog/response-hidden.ts";
import { responseNeverSent } from "../catalog/response-never-sent.ts";
import { ruleContradiction } from "../catalog/rule-contradiction.ts";
import { ruleDuplicate } from "../catalog/rule-duplicate.ts";
import { ruleFieldArray } from "../catalog/rule-field-array.ts";
import { ruleFieldUnknown } from "../catalog/rule-field-unknown.ts";
import { ruleIncomplete } from "../catalog/rule-incomplete.ts";
import { ruleValueType } from "../catalog/rule-value-type.ts";
import type { Rule } from "../rule.ts";

/** Which response is sent when: what an operation's `x-response-rules` and `x-default-response` say. */
export const conditionRules: readonly Rule[] = [
  ruleIncomplete,
  ruleFieldUnknown,
  ruleFieldArray,
  ruleValueType,
  ruleContradiction,
  ruleDuplicate,
  responseNeverSent,
  responseHidden,
  defaultUnknown,
  defaultHasRules,
  defaultSuccess,
];
