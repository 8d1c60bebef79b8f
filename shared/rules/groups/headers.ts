import { headerAllowConsistency } from "../catalog/header-allow-consistency.ts";
import { headerContentRange416 } from "../catalog/header-content-range-416.ts";
import { headerCors } from "../catalog/header-cors.ts";
import { headerLocation3xx } from "../catalog/header-location-3xx.ts";
import { headerLocation201 } from "../catalog/header-location-201.ts";
import { headerRateLimit } from "../catalog/header-rate-limit.ts";
import { headerRecommendedOther } from "../catalog/header-recommended-other.ts";
import { headerRequired } from "../catalog/header-required.ts";
import { headerRetryAfter } from "../catalog/header-retry-after.ts";
import { headerSchemaXorContent } from "../catalog/header-schema-xor-content.ts";
import type { Rule } from "../rule.ts";

/** Headers. */
export const headerRules: readonly Rule[] = [
  headerRequired,
  headerLocation201,
  headerLocation3xx,
  headerSchemaXorContent,
  headerRetryAfter,
  headerContentRange416,
  headerRecommendedOther,
  headerRateLimit,
  headerCors,
  headerAllowConsistency,
];
