import { code550 } from "./catalog/code-550.ts";
import { codeDuplicate } from "./catalog/code-duplicate.ts";
import { codeFormat } from "./catalog/code-format.ts";
import { codeInformational } from "./catalog/code-informational.ts";
import { codeInfrastructure } from "./catalog/code-infrastructure.ts";
import { codeMultistatusOnly } from "./catalog/code-multistatus-only.ts";
import { codeNotString } from "./catalog/code-not-string.ts";
import { codeObsolete } from "./catalog/code-obsolete.ts";
import { codeRange } from "./catalog/code-range.ts";
import { codeRangeKeyUnsupported } from "./catalog/code-range-key-unsupported.ts";
import { codeReserved402 } from "./catalog/code-reserved-402.ts";
import { codeTemporary } from "./catalog/code-temporary.ts";
import { codeUncommon } from "./catalog/code-uncommon.ts";
import { codeUnregistered } from "./catalog/code-unregistered.ts";
import { codeUnused } from "./catalog/code-unused.ts";
import { content205 } from "./catalog/content-205.ts";
import { contentForbidden } from "./catalog/content-forbidden.ts";
import { contentHead } from "./catalog/content-head.ts";
import { contentMissingSuccess } from "./catalog/content-missing-success.ts";
import { description401SaysPermission } from "./catalog/description-401-says-permission.ts";
import { descriptionEmpty } from "./catalog/description-empty.ts";
import { descriptionMissing } from "./catalog/description-missing.ts";
import { descriptionOtherPhrase } from "./catalog/description-other-phrase.ts";
import { headerLocation3xx } from "./catalog/header-location-3xx.ts";
import { headerLocation201 } from "./catalog/header-location-201.ts";
import { headerRequired } from "./catalog/header-required.ts";
import { set200And204 } from "./catalog/set-200-and-204.ts";
import { set202WithOtherSuccess } from "./catalog/set-202-with-other-success.ts";
import { setConfusablePair } from "./catalog/set-confusable-pair.ts";
import { setDefaultUnreachable } from "./catalog/set-default-unreachable.ts";
import { setEmpty } from "./catalog/set-empty.ts";
import { setNo2xx } from "./catalog/set-no-2xx.ts";
import { setNoClientError } from "./catalog/set-no-client-error.ts";
import { setNoSuccess } from "./catalog/set-no-success.ts";
import { setOnlyDefault } from "./catalog/set-only-default.ts";
import { setOnlyExtensions } from "./catalog/set-only-extensions.ts";
import { setRangeRedundant } from "./catalog/set-range-redundant.ts";
import { setSeveralSuccess } from "./catalog/set-several-success.ts";
import { setSingleNotSuccess } from "./catalog/set-single-not-success.ts";
import { setTooManyErrors } from "./catalog/set-too-many-errors.ts";
import { zos410Certain } from "./catalog/zos-410-certain.ts";
import { zos500Specific } from "./catalog/zos-500-specific.ts";
import { zosCustomRange } from "./catalog/zos-custom-range.ts";
import { zosNo1xx } from "./catalog/zos-no-1xx.ts";
import type { Rule } from "./rule.ts";

/** All rules, group by group, in the order in which they are listed everywhere. */
export const rules: readonly Rule[] = [
  codeFormat,
  codeRange,
  codeInformational,
  codeRangeKeyUnsupported,
  codeDuplicate,
  codeNotString,
  codeUnregistered,
  code550,
  codeUnused,
  codeObsolete,
  codeTemporary,
  codeReserved402,
  codeInfrastructure,
  codeMultistatusOnly,
  codeUncommon,
  setEmpty,
  setOnlyExtensions,
  setNoSuccess,
  setOnlyDefault,
  setSingleNotSuccess,
  setNo2xx,
  setNoClientError,
  setRangeRedundant,
  setDefaultUnreachable,
  setSeveralSuccess,
  set202WithOtherSuccess,
  set200And204,
  setConfusablePair,
  setTooManyErrors,
  contentForbidden,
  content205,
  contentHead,
  contentMissingSuccess,
  descriptionMissing,
  descriptionEmpty,
  descriptionOtherPhrase,
  description401SaysPermission,
  headerRequired,
  headerLocation201,
  headerLocation3xx,
  zosCustomRange,
  zosNo1xx,
  zos410Certain,
  zos500Specific,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.meta.id, rule]));

/** The rule of that id, or undefined. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
