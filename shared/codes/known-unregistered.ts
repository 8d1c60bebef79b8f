/** A code that is met in the wild and that the registry does not know. */
export interface KnownUnregistered {
  readonly code: number;
  /** What it is used for, as a phrase; hearsay unless `isVerified`. */
  readonly usedFor: string;
  /** The registered code that says the same, where there is one. */
  readonly alternative?: number;
  readonly isVerified: boolean;
}

const knownUnregistered: readonly KnownUnregistered[] = [
  {
    code: 209,
    usedFor: "the contents of a related resource, in an expired draft",
    alternative: 200,
    isVerified: false,
  },
  { code: 419, usedFor: "an expired session in one PHP framework", alternative: 401, isVerified: true },
  { code: 420, usedFor: "rate limiting, before 429 was registered", alternative: 429, isVerified: false },
  { code: 430, usedFor: "rate limiting by some vendors", alternative: 429, isVerified: false },
  { code: 440, usedFor: "an expired login in one web server", alternative: 401, isVerified: false },
  { code: 444, usedFor: "a connection that nginx closed without an answer", isVerified: false },
  { code: 449, usedFor: "a retry after an action, by one vendor", isVerified: false },
  { code: 450, usedFor: "parental controls, by one vendor", alternative: 403, isVerified: false },
  { code: 460, usedFor: "a client that left, in one load balancer's log", isVerified: false },
  { code: 494, usedFor: "headers that nginx found too large", alternative: 431, isVerified: false },
  { code: 495, usedFor: "a client certificate that nginx refused", alternative: 403, isVerified: false },
  { code: 496, usedFor: "a client certificate that nginx missed", alternative: 403, isVerified: false },
  { code: 497, usedFor: "plain HTTP sent to an HTTPS port of nginx", alternative: 400, isVerified: false },
  { code: 499, usedFor: "a client that left, in the log of nginx", isVerified: false },
  { code: 509, usedFor: "a bandwidth limit that was reached", alternative: 503, isVerified: false },
  {
    code: 520,
    usedFor: "an odd answer from the origin, by one content network",
    alternative: 502,
    isVerified: false,
  },
  { code: 529, usedFor: "an overloaded service", alternative: 503, isVerified: false },
  {
    code: 550,
    usedFor: "a missing permission, in the z/OS Connect API toolkit",
    alternative: 403,
    isVerified: true,
  },
  { code: 598, usedFor: "a read timeout in some proxies", alternative: 504, isVerified: false },
  { code: 599, usedFor: "a connect timeout in some proxies", alternative: 504, isVerified: false },
];

/** What is known of a code outside the registry, or undefined. */
export function findUnregistered(code: number): KnownUnregistered | undefined {
  return knownUnregistered.find((known) => known.code === code);
}
