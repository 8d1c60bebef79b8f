import { code550 } from "../catalog/code-550.ts";
import { codeDuplicate } from "../catalog/code-duplicate.ts";
import { codeFormat } from "../catalog/code-format.ts";
import { codeInformational } from "../catalog/code-informational.ts";
import { codeInfrastructure } from "../catalog/code-infrastructure.ts";
import { codeMultistatusOnly } from "../catalog/code-multistatus-only.ts";
import { codeNotString } from "../catalog/code-not-string.ts";
import { codeObsolete } from "../catalog/code-obsolete.ts";
import { codeRange } from "../catalog/code-range.ts";
import { codeRangeKeyUnsupported } from "../catalog/code-range-key-unsupported.ts";
import { codeReserved402 } from "../catalog/code-reserved-402.ts";
import { codeTemporary } from "../catalog/code-temporary.ts";
import { codeUncommon } from "../catalog/code-uncommon.ts";
import { codeUnregistered } from "../catalog/code-unregistered.ts";
import { codeUnused } from "../catalog/code-unused.ts";
import type { Rule } from "../rule.ts";

/** The codes themselves. */
export const codeRules: readonly Rule[] = [
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
];
