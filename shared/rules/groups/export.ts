import type { Rule } from "../rule.ts";

/** What another version of OpenAPI cannot hold. */
export const exportRules: readonly Rule[] = [];
