/** The codes that a house style, or a project, uses. */
export interface Vocabulary {
  /** By key: the methods that it is used with, in upper case; none: with all. undefined: whatever `insteadOf` does not name. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  /** Codes that are not used, with what is used in their place. */
  readonly insteadOf?: Readonly<Record<string, string>>;
}

/** IBM's OpenAPI validator, rule ibm-response-status-codes. */
export const ibmCodes: Vocabulary = { insteadOf: { "302": "303", "422": "400" } };

const ALL: readonly string[] = [];
const CHANGING = ["POST", "PUT", "PATCH", "DELETE"];

/** Zalando's REST guidelines, rule 150: the codes that are understood well, with the methods that they are used with. */
export const zalandoCodes: Vocabulary = {
  codes: {
    "200": ALL,
    "201": ["POST", "PUT"],
    "202": CHANGING,
    "204": ["PUT", "PATCH", "DELETE"],
    "207": ["POST"],
    "301": ALL,
    "303": CHANGING,
    "304": ["GET", "HEAD"],
    "400": ALL,
    "401": ALL,
    "403": ALL,
    "404": ALL,
    "405": ALL,
    "406": ALL,
    "408": ALL,
    "409": CHANGING,
    "410": ALL,
    "412": ["PUT", "PATCH", "DELETE"],
    "415": CHANGING,
    "423": ["PUT", "PATCH", "DELETE"],
    "428": ALL,
    "429": ALL,
    "500": ALL,
    "501": ALL,
    "503": ALL,
    default: ALL,
  },
};

/** Azure's validator, rules NoErrorCodeResponses and Post201Response: errors are told by `default` alone. */
export const azureCodes: Vocabulary = {
  codes: { "200": ALL, "201": ["PUT", "PATCH"], "202": ALL, "204": ALL, default: ALL },
};
