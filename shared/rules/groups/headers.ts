import { headerLocation3xx } from "../catalog/header-location-3xx.ts";
import { headerLocation201 } from "../catalog/header-location-201.ts";
import { headerRequired } from "../catalog/header-required.ts";
import { headerSchemaXorContent } from "../catalog/header-schema-xor-content.ts";
import type { Rule } from "../rule.ts";

/** Headers. */
export const headerRules: readonly Rule[] = [
  headerRequired,
  headerLocation201,
  headerLocation3xx,
  headerSchemaXorContent,
];
