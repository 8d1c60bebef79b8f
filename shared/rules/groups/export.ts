import { export20HeaderType } from "../catalog/export-2.0-header-type.ts";
import { export20LostLinks } from "../catalog/export-2.0-lost-links.ts";
import { export20Produces } from "../catalog/export-2.0-produces.ts";
import { export20SeveralSchemas } from "../catalog/export-2.0-several-schemas.ts";
import { export32Only } from "../catalog/export-3.2-only.ts";
import type { Rule } from "../rule.ts";

/** What another version of OpenAPI cannot hold. */
export const exportRules: readonly Rule[] = [
  export20SeveralSchemas,
  export20LostLinks,
  export20HeaderType,
  export20Produces,
  export32Only,
];
