import { description401SaysPermission } from "../catalog/description-401-says-permission.ts";
import { descriptionEmpty } from "../catalog/description-empty.ts";
import { descriptionMissing } from "../catalog/description-missing.ts";
import { descriptionOtherPhrase } from "../catalog/description-other-phrase.ts";
import type { Rule } from "../rule.ts";

/** Descriptions, examples, links and references. */
export const textRules: readonly Rule[] = [
  descriptionMissing,
  descriptionEmpty,
  descriptionOtherPhrase,
  description401SaysPermission,
];
