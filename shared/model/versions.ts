import type { OpenApiVersion } from "./operation.ts";

/** Every version that the project reads. */
export const allVersions: readonly OpenApiVersion[] = ["2.0", "3.0", "3.1", "3.2"];

/** The versions of OpenAPI 3, which have ranges, media type keys and quoted keys. */
export const versions3: readonly OpenApiVersion[] = ["3.0", "3.1", "3.2"];

/** Whether a Responses Object may have ranges such as `4XX` (OpenAPI 3.0 and later). */
export function hasRanges(version: OpenApiVersion): boolean {
  return version !== "2.0";
}
