import { componentCandidate } from "../catalog/component-candidate.ts";
import { componentUnused } from "../catalog/component-unused.ts";
import { description401SaysPermission } from "../catalog/description-401-says-permission.ts";
import { descriptionDuplicate } from "../catalog/description-duplicate.ts";
import { descriptionEmpty } from "../catalog/description-empty.ts";
import { descriptionMissing } from "../catalog/description-missing.ts";
import { descriptionOnlyPhrase } from "../catalog/description-only-phrase.ts";
import { descriptionOtherPhrase } from "../catalog/description-other-phrase.ts";
import { exampleFieldsXor } from "../catalog/example-fields-xor.ts";
import { exampleInvalid } from "../catalog/example-invalid.ts";
import { exampleMissing } from "../catalog/example-missing.ts";
import { exampleNotProduced } from "../catalog/example-not-produced.ts";
import { exampleXor } from "../catalog/example-xor.ts";
import { linkExpression } from "../catalog/link-expression.ts";
import { linkNameInvalid } from "../catalog/link-name-invalid.ts";
import { linkTargetUnknown } from "../catalog/link-target-unknown.ts";
import { linkTargetXor } from "../catalog/link-target-xor.ts";
import { refSiblings } from "../catalog/ref-siblings.ts";
import { refUnresolved } from "../catalog/ref-unresolved.ts";
import { silenceStale } from "../catalog/silence-stale.ts";
import { summaryUnsupported } from "../catalog/summary-unsupported.ts";
import type { Rule } from "../rule.ts";

/** Descriptions, examples, links and references. */
export const textRules: readonly Rule[] = [
  descriptionMissing,
  descriptionEmpty,
  descriptionOnlyPhrase,
  descriptionOtherPhrase,
  description401SaysPermission,
  descriptionDuplicate,
  summaryUnsupported,
  exampleXor,
  exampleFieldsXor,
  exampleInvalid,
  exampleMissing,
  exampleNotProduced,
  linkTargetXor,
  linkTargetUnknown,
  linkNameInvalid,
  linkExpression,
  refUnresolved,
  refSiblings,
  componentUnused,
  componentCandidate,
  silenceStale,
];
