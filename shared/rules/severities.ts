import type { Severity } from "../model/finding.ts";
import type { ProfileId } from "./profiles.ts";
import type { RuleContext, RuleMeta } from "./rule.ts";

/** Where somebody judges otherwise than the rules themselves, by rule id. */
export type Severities = Readonly<Record<string, Severity | "off">>;

/** Where a project judges otherwise than the profile that it extends. */
export interface OwnRules {
  readonly severities: Severities;
  /** The keys that the project has agreed to use. */
  readonly codes?: readonly string[];
}

const WITHOUT_ZOS: Severities = {
  "zos-custom-range": "off",
  "zos-no-1xx": "off",
  "zos-410-certain": "off",
  "zos-500-specific": "off",
};

/** Where a profile judges otherwise than the rule itself. */
const differences: Readonly<Record<ProfileId, Severities>> = {
  "zos-connect": {
    "code-range": "off",
    "code-informational": "off",
    "code-550": "hint",
  },
  openapi: WITHOUT_ZOS,
  strict: {
    ...WITHOUT_ZOS,
    "code-unregistered": "error",
    "code-550": "error",
    "code-unused": "error",
    "content-head": "error",
    "content-missing-error": "warning",
    "content-missing-success": "warning",
    "header-required": "warning",
    "header-location-201": "warning",
    "header-location-3xx": "error",
    "set-no-client-error": "warning",
    "set-order": "hint",
    "method-post-create": "warning",
    "example-missing": "hint",
    "method-put-success": "warning",
    "method-delete-success": "warning",
    "method-patch-success": "warning",
    "security-401-missing": "warning",
    "security-401-unsecured": "warning",
    "security-401-without-403": "hint",
  },
  // What each style asks for is listed, with the ids of its rules, in the rule pages of the linters that check it.
  ibm: {
    ...WITHOUT_ZOS,
    "code-uncommon": "warning",
    "set-no-2xx": "warning",
    "set-202-with-other-success": "warning",
    "method-put-success": "warning",
    "method-patch-success": "warning",
    "method-post-create": "warning",
    "input-412-without-condition": "error",
    "input-etag-missing": "error",
    "content-missing-success": "warning",
    "media-type-wildcard": "warning",
    "media-type-no-schema": "warning",
    "media-type-2xx-vs-errors": "warning",
    "content-array-top-level": "error",
    "example-missing": "hint",
  },
  zalando: {
    ...WITHOUT_ZOS,
    "code-uncommon": "warning",
    "set-no-default": "warning",
    "media-type-2xx-vs-errors": "error",
    "content-array-top-level": "error",
    "header-retry-after": "error",
    "header-casing": "warning",
    "header-x-prefix": "info",
  },
  azure: {
    ...WITHOUT_ZOS,
    "code-uncommon": "warning",
    "set-only-default": "error",
    "set-no-default": "warning",
    "method-post-create": "off",
    "header-location-201": "off",
    "security-401-missing": "off",
    "content-missing-success": "warning",
    "content-missing-error": "warning",
  },
};

/** The severity of a rule in a profile; `off` where the profile does not ask it. */
export function severityIn(
  profile: ProfileId,
  meta: Pick<RuleMeta, "id" | "severity">,
): RuleMeta["severity"] {
  return differences[profile][meta.id] ?? meta.severity;
}

/** The severity of a rule where it judges a document: the project's own wins over the profile's. */
export function severityFor(
  { profile, own }: Pick<RuleContext, "profile" | "own">,
  meta: Pick<RuleMeta, "id" | "severity">,
): RuleMeta["severity"] {
  return own?.severities[meta.id] ?? severityIn(profile, meta);
}

/** The ids of the rules that some profile judges otherwise than they do themselves. */
export const rulesInTable: ReadonlySet<string> = new Set(Object.values(differences).flatMap(Object.keys));
