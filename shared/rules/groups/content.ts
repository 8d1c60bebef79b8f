import { content205 } from "../catalog/content-205.ts";
import { content206Multipart } from "../catalog/content-206-multipart.ts";
import { contentArrayTopLevel } from "../catalog/content-array-top-level.ts";
import { contentEmptyMap } from "../catalog/content-empty-map.ts";
import { contentErrorSameAsSuccess } from "../catalog/content-error-same-as-success.ts";
import { contentErrorShapes } from "../catalog/content-error-shapes.ts";
import { contentForbidden } from "../catalog/content-forbidden.ts";
import { contentHead } from "../catalog/content-head.ts";
import { contentMissing202 } from "../catalog/content-missing-202.ts";
import { contentMissingError } from "../catalog/content-missing-error.ts";
import { contentMissingRequired } from "../catalog/content-missing-required.ts";
import { contentMissingSuccess } from "../catalog/content-missing-success.ts";
import { mediaType2xxVsErrors } from "../catalog/media-type-2xx-vs-errors.ts";
import { mediaTypeDuplicate } from "../catalog/media-type-duplicate.ts";
import { mediaTypeInvalid } from "../catalog/media-type-invalid.ts";
import { mediaTypeNoSchema } from "../catalog/media-type-no-schema.ts";
import { mediaTypeShadowed } from "../catalog/media-type-shadowed.ts";
import { mediaTypeWildcard } from "../catalog/media-type-wildcard.ts";
import { problemMemberTypes } from "../catalog/problem-member-types.ts";
import { problemOnSuccess } from "../catalog/problem-on-success.ts";
import { problemStatusMismatch } from "../catalog/problem-status-mismatch.ts";
import type { Rule } from "../rule.ts";

/** Bodies and their media types. */
export const contentRules: readonly Rule[] = [
  contentForbidden,
  content205,
  contentHead,
  contentMissingSuccess,
  contentMissingRequired,
  contentMissing202,
  contentMissingError,
  contentEmptyMap,
  mediaTypeInvalid,
  mediaTypeDuplicate,
  mediaTypeWildcard,
  mediaTypeShadowed,
  mediaTypeNoSchema,
  mediaType2xxVsErrors,
  problemStatusMismatch,
  problemMemberTypes,
  problemOnSuccess,
  contentErrorSameAsSuccess,
  contentErrorShapes,
  contentArrayTopLevel,
  content206Multipart,
];
