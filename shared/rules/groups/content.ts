import { content205 } from "../catalog/content-205.ts";
import { contentForbidden } from "../catalog/content-forbidden.ts";
import { contentHead } from "../catalog/content-head.ts";
import { contentMissingSuccess } from "../catalog/content-missing-success.ts";
import type { Rule } from "../rule.ts";

/** Bodies and their media types. */
export const contentRules: readonly Rule[] = [
  contentForbidden,
  content205,
  contentHead,
  contentMissingSuccess,
];
