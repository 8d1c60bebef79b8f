import { zos410Certain } from "../catalog/zos-410-certain.ts";
import { zos500Specific } from "../catalog/zos-500-specific.ts";
import { zosCustomRange } from "../catalog/zos-custom-range.ts";
import { zosNo1xx } from "../catalog/zos-no-1xx.ts";
import type { Rule } from "../rule.ts";

/** What the z/OS Connect API toolkit asks for, which the profile of that name turns on. */
export const zosRules: readonly Rule[] = [zosCustomRange, zosNo1xx, zos410Certain, zos500Specific];
