import { RATE_LIMIT } from "../codes/header-facts.ts";
import { isInapplicable, isSafeMethod } from "../codes/methods.ts";
import { successCodeOf } from "../codes/usual-codes.ts";
import type { Operation } from "../model/operation.ts";
import { disagreement } from "./agreed-codes.ts";
import { isListed } from "./coverage.ts";
import type { Addition } from "./fixes-set.ts";
import {
  CONDITION_OF_READ,
  CONDITION_OF_WRITE,
  headerParameter,
  isWebhook,
  needsSecurity,
  RANGE,
} from "./operation-input.ts";
import { classOf, findResponse } from "./responses.ts";
import type { RuleContext } from "./rule.ts";

/** A code that the operation probably sends and does not list. */
export interface LikelyCode extends Addition {
  /** What in the operation speaks for it, one sentence. */
  readonly reason: string;
  /** The clauses that justify it. */
  readonly source: string;
}

/** More than that is a list of all codes, which nobody reads. */
const MOST = 5;

/** Methods whose answers are HTTP's own affair. */
const LEFT_ALONE = ["options", "trace", "connect"];

/**
 * The codes that an operation does not list, though its method, its security or what it takes speaks for them: at most five, ascending.
 * A range speaks for its codes, `default` for none: a caller is told most by the code itself. Codes that the house style or the
 * project does not use are left out.
 */
export function likelyCodes(operation: Operation, context: RuleContext): readonly LikelyCode[] {
  const { method, readOnlyReason, responses } = operation;
  if (readOnlyReason !== undefined || isWebhook(operation) || LEFT_ALONE.includes(method.toLowerCase()))
    return [];
  return [successOf(operation), ...candidates]
    .flatMap(({ reasonIn, ...candidate }): readonly LikelyCode[] => {
      const code = Number(candidate.key);
      if (isListed(responses, code) || isInapplicable(code, method)) return [];
      const reason = reasonIn(operation);
      return reason === undefined || disagreement(candidate.key, method, context) !== undefined
        ? []
        : [{ ...candidate, reason }];
    })
    .slice(0, MOST)
    .toSorted((a, b) => Number(a.key) - Number(b.key));
}

interface Candidate extends Omit<LikelyCode, "reason"> {
  readonly reasonIn: (operation: Operation) => string | undefined;
}

/** The surest first. */
const candidates: readonly Candidate[] = [
  {
    key: "401",
    headers: ["WWW-Authenticate"],
    source: "RFC 9110 §15.5.2",
    reasonIn: (operation) =>
      needsSecurity(operation) ? "It needs credentials, which can be missing or wrong." : undefined,
  },
  {
    key: "403",
    source: "RFC 9110 §15.5.4",
    reasonIn: (operation) => {
      if (!needsSecurity(operation)) return undefined;
      const { security } = operation;
      const scope = security.length === 1 ? security[0]?.[0]?.scopes[0] : undefined;
      return scope === undefined
        ? "The caller can be known and still not be allowed to do this."
        : `It needs the scope ${scope}, which a caller may lack.`;
    },
  },
  {
    key: "404",
    source: "RFC 9110 §15.5.5",
    reasonIn: ({ method, path, responses }) =>
      path.includes("{") && !(method === "put" && findResponse(responses, "201"))
        ? "The path names one resource, which may not exist."
        : undefined,
  },
  {
    key: "412",
    source: "RFC 9110 §13.1, §15.5.13",
    reasonIn: (operation) => {
      const condition = isSafeMethod(operation.method)
        ? /(?:^|-)if-(?:match|unmodified-since)$/i
        : CONDITION_OF_WRITE;
      const name = headerParameter(operation, condition);
      return name && `It takes ${name}, and the condition can fail.`;
    },
  },
  {
    key: "304",
    source: "RFC 9110 §13.1.2, §13.1.3, §15.4.5",
    reasonIn: (operation) => {
      const name = headerParameter(operation, CONDITION_OF_READ);
      return name && `It takes ${name}, so that a caller whose copy is still good gets no body again.`;
    },
  },
  {
    key: "206",
    headers: ["Content-Range"],
    source: "RFC 9110 §14.2, §15.3.7",
    reasonIn: (operation) => {
      const name = headerParameter(operation, RANGE);
      return name && `It takes ${name}, and answers with the part that was asked for.`;
    },
  },
  {
    key: "416",
    headers: ["Content-Range"],
    source: "RFC 9110 §14.2, §15.5.17",
    reasonIn: (operation) => {
      const name = headerParameter(operation, RANGE);
      return name && `It takes ${name}, and the part that is asked for can lie outside.`;
    },
  },
  {
    key: "429",
    headers: ["Retry-After"],
    source: "RFC 6585 §4",
    reasonIn: ({ responses }) => {
      const counter = responses.flatMap(({ headers }) => headers).find(({ name }) => RATE_LIMIT.test(name));
      return counter && `It counts calls (${counter.name}), so there can be too many.`;
    },
  },
  {
    key: "400",
    source: "RFC 9110 §15.5.1",
    reasonIn: ({ hasRequestBody, parameters, responses }) => {
      // An API takes one of the two for what it cannot work with.
      if (findResponse(responses, "422")) return undefined;
      if (hasRequestBody) return "It takes a body, which can be malformed.";
      const isAsked = parameters.some((parameter) => parameter.in === "query");
      return isAsked ? "It takes parameters, which can be wrong." : undefined;
    },
  },
  {
    key: "415",
    source: "RFC 9110 §15.5.16",
    reasonIn: ({ hasRequestBody }) =>
      hasRequestBody ? "Its body can come in a type that it does not take." : undefined,
  },
];

const SUCCESS: Readonly<Record<string, Omit<Candidate, "key" | "reasonIn"> & { readonly reason: string }>> = {
  "200": { reason: "This is how a call usually succeeds.", source: "RFC 9110 §15.3.1" },
  "201": {
    reason: "POST that creates answers with the address of the new resource.",
    source: "RFC 9110 §9.3.3, §15.3.2",
    headers: ["Location"],
  },
  "204": {
    reason: "A deletion usually succeeds with nothing to send back.",
    source: "RFC 9110 §9.3.5, §15.3.5",
  },
};

/** How the method usually succeeds, where no success is listed at all. */
function successOf({ method }: Operation): Candidate {
  const key = successCodeOf(method);
  const { reason, ...rest } = SUCCESS[key] ?? { reason: undefined, source: "" };
  return {
    key,
    ...rest,
    reasonIn: ({ responses }) =>
      responses.some((response) => /^[23]xx$/.test(classOf(response) ?? "")) ? undefined : reason,
  };
}
