import { azureCodes, ibmCodes, type Vocabulary, zalandoCodes } from "./house-vocabularies.ts";

/** Whose rules judge the set. */
export type ProfileId = "zos-connect" | "openapi" | "strict" | "ibm" | "zalando" | "azure";

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
  /** The codes that the style uses, and what to take for others; undefined where any will do. */
  readonly vocabulary?: Vocabulary;
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
  {
    id: "ibm",
    name: "IBM Cloud",
    description: "As OpenAPI and HTTP, with what IBM's OpenAPI validator asks of responses.",
    takesRanges: true,
    takesDefault: true,
    lowestCode: 100,
    vocabulary: ibmCodes,
  },
  {
    id: "zalando",
    name: "Zalando",
    description: "As OpenAPI and HTTP, with what Zalando's REST guidelines ask of responses.",
    takesRanges: true,
    takesDefault: true,
    lowestCode: 100,
    vocabulary: zalandoCodes,
  },
  {
    id: "azure",
    name: "Azure",
    description: "As OpenAPI and HTTP, with what Azure's API style guide and validator ask of responses.",
    takesRanges: true,
    takesDefault: true,
    lowestCode: 100,
    vocabulary: azureCodes,
  },
];

/** The profile of this id. */
export function findProfile(id: ProfileId): Profile {
  const found = profiles.find((profile) => profile.id === id);
  if (found === undefined) throw new RangeError(`There is no profile ${id}.`);
  return found;
}
