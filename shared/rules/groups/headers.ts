import { headerAllowConsistency } from "../catalog/header-allow-consistency.ts";
import { headerCasing } from "../catalog/header-casing.ts";
import { headerChallengeScheme } from "../catalog/header-challenge-scheme.ts";
import { headerContentRange416 } from "../catalog/header-content-range-416.ts";
import { headerContentType } from "../catalog/header-content-type.ts";
import { headerCors } from "../catalog/header-cors.ts";
import { headerDuplicate } from "../catalog/header-duplicate.ts";
import { headerForbidden } from "../catalog/header-forbidden.ts";
import { headerHopByHop } from "../catalog/header-hop-by-hop.ts";
import { headerIllegalField } from "../catalog/header-illegal-field.ts";
import { headerLocation3xx } from "../catalog/header-location-3xx.ts";
import { headerLocation201 } from "../catalog/header-location-201.ts";
import { headerNameInvalid } from "../catalog/header-name-invalid.ts";
import { headerRateLimit } from "../catalog/header-rate-limit.ts";
import { headerRecommendedOther } from "../catalog/header-recommended-other.ts";
import { headerRequired } from "../catalog/header-required.ts";
import { headerRetryAfter } from "../catalog/header-retry-after.ts";
import { headerSchemaXorContent } from "../catalog/header-schema-xor-content.ts";
import { headerValueType } from "../catalog/header-value-type.ts";
import { headerXPrefix } from "../catalog/header-x-prefix.ts";
import type { Rule } from "../rule.ts";

/** Headers. */
export const headerRules: readonly Rule[] = [
  headerContentType,
  headerNameInvalid,
  headerDuplicate,
  headerForbidden,
  headerHopByHop,
  headerRequired,
  headerLocation201,
  headerLocation3xx,
  headerRetryAfter,
  headerContentRange416,
  headerRecommendedOther,
  headerRateLimit,
  headerCors,
  headerSchemaXorContent,
  headerIllegalField,
  headerValueType,
  headerAllowConsistency,
  headerChallengeScheme,
  headerXPrefix,
  headerCasing,
];
