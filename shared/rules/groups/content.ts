import { content205 } from "../catalog/content-205.ts";
import { contentForbidden } from "../catalog/content-forbidden.ts";
import { contentHead } from "../catalog/content-head.ts";
import { contentMissing202 } from "../catalog/content-missing-202.ts";
import { contentMissingRequired } from "../catalog/content-missing-required.ts";
import { contentMissingSuccess } from "../catalog/content-missing-success.ts";
import type { Rule } from "../rule.ts";

/** Bodies and their media types. */
export const contentRules: readonly Rule[] = [
  contentForbidden,
  content205,
  contentHead,
  contentMissingSuccess,
  contentMissingRequired,
  contentMissing202,
];
