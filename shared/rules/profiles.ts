import type { Severity } from "../model/finding.ts";
import type { RuleMeta } from "./rule.ts";

/** Whose rules judge the set (reference: the severity table in this file). */
export type ProfileId = "zos-connect" | "openapi" | "strict";

export interface Profile {
  readonly id: ProfileId;
  readonly name: string;
  /** What it is for, one sentence. */
  readonly description: string;
  /** Whether a new response may be a range such as `4XX`, where the version knows ranges. */
  readonly takesRanges: boolean;
  /** Whether a new response may be `default`. */
  readonly takesDefault: boolean;
  /** The lowest code of a new response. */
  readonly lowestCode: number;
}

/** The profiles, the default first. */
export const profiles: readonly Profile[] = [
  {
    id: "zos-connect",
    name: "z/OS Connect",
    description: "What the z/OS Connect API toolkit takes, and what OpenAPI and HTTP say of it.",
    takesRanges: false,
    takesDefault: false,
    lowestCode: 200,
  },
  {
    id: "openapi",
    name: "OpenAPI and HTTP",
    description: "What OpenAPI and the HTTP specifications say, whatever serves the API.",
    takesRanges: true,
    takesDefault: true,
    lowestCode: 100,
  },
  {
    id: "strict",
    name: "Strict",
    description: "As OpenAPI and HTTP, with recommendations taken as rules.",
    takesRanges: true,
    takesDefault: true,
    lowestCode: 100,
  },
];

/** The profile of this id. */
export function findProfile(id: ProfileId): Profile {
  const found = profiles.find((profile) => profile.id === id);
  if (found === undefined) throw new RangeError(`There is no profile ${id}.`);
  return found;
}

type Severities = Readonly<Record<string, Severity | "off">>;

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
    "method-put-success": "warning",
    "method-delete-success": "warning",
    "method-patch-success": "warning",
    "security-401-missing": "warning",
    "security-401-unsecured": "warning",
    "security-401-without-403": "hint",
  },
};

/** The severity of a rule in a profile; `off` where the profile does not ask it. */
export function severityIn(
  profile: ProfileId,
  meta: Pick<RuleMeta, "id" | "severity">,
): RuleMeta["severity"] {
  return differences[profile][meta.id] ?? meta.severity;
}

/** The ids of the rules that some profile judges otherwise than they do themselves. */
export const rulesInTable: ReadonlySet<string> = new Set(Object.values(differences).flatMap(Object.keys));
