import { at, planted, said, told, wantedGone } from "./disputes.ts";
import type { Pair } from "./linter.ts";

/** The rules about responses of IBM's validator, which asks for more than OpenAPI does. */
export const ibmPairs: readonly Pair[] = [
  {
    theirs: ["ibm-response-status-codes"],
    says: /at least one success/,
    ours: [
      "set-empty",
      "set-no-2xx",
      "set-no-success",
      "set-only-default",
      "set-only-extensions",
      "set-single-not-success",
    ],
    grain: "operation",
    differences: [
      {
        only: "ours",
        where: said(/^set-(?:empty|only-extensions|only-default):|only 4XX, 5XX/),
        places: 104,
        right: "ours",
        because:
          "IBM counts the codes that are listed and is silent where none is. At least one is to be there, that of a success (OpenAPI 3.2.0 Responses Object).",
      },
      {
        only: "theirs",
        where: ({ document }) => document === "zosconnect-redbookapi-requester.yaml",
        places: 1,
        right: "ours",
        because: "2XX is a success (OpenAPI 3.2.0 Responses Object); IBM knows exact codes only.",
      },
      {
        only: "theirs",
        where: told("method-put-success"),
        places: 2,
        right: "both",
        because: "One fault, one finding: of PUT it is said by method-put-success.",
      },
    ],
  },
  {
    theirs: ["ibm-response-status-codes"],
    says: /'create'/,
    ours: ["method-post-create"],
    grain: "operation",
    differences: [
      {
        only: "theirs",
        where: at(/\/paths\/~1redbook~1\{title\}\/post$/),
        places: 8,
        right: "both",
        because:
          "IBM takes the name createRedbook for it; we ask for a path of the created thing beside it (RFC 9110 §9.3.3).",
      },
    ],
  },
  {
    theirs: ["ibm-response-status-codes"],
    says: /^PUT/,
    ours: ["method-put-success"],
    grain: "operation",
    differences: [
      {
        only: "ours",
        where: planted("302 and default", "only 101", "only 3XX"),
        places: 3,
        right: "both",
        because: "Where no success is listed IBM says that alone.",
      },
    ],
  },
  {
    theirs: ["ibm-response-status-codes"],
    says: /^PATCH/,
    ours: ["method-patch-success"],
    grain: "operation",
  },
  {
    theirs: ["ibm-response-status-codes"],
    says: /returns a 202/,
    ours: ["set-202-with-other-success"],
    grain: "operation",
  },
  {
    theirs: ["ibm-response-status-codes"],
    says: /204/,
    ours: ["content-forbidden"],
    grain: "response",
  },
  {
    theirs: ["ibm-operation-responses"],
    ours: ["set-empty"],
    grain: "operation",
    differences: [
      {
        only: "ours",
        where: said(/^set-empty: This operation lists no response/),
        places: 20,
        right: "ours",
        because:
          "A Responses Object MUST contain at least one response code (OpenAPI 3.1.1 Responses Object).",
      },
      {
        only: "ours",
        where: ({ version, messages }) => version !== "3.1" && /no responses field/.test(messages.join()),
        places: 21,
        right: "both",
        because:
          "IBM asks this of 3.1 only. The field is required in 3.0; for 3.2 we only note it (Operation Object).",
      },
    ],
  },
  {
    theirs: ["ibm-request-and-response-content"],
    ours: ["content-missing-error", "content-missing-required", "content-missing-success"],
    grain: "response",
    differences: [
      {
        only: "theirs",
        where: wantedGone,
        places: 277,
        right: "ours",
        because:
          "The response is to be removed or to have another code, which a rule of ours says. Nothing more is asked of it.",
      },
      {
        only: "theirs",
        where: at(/\/responses\/(?:201|205|3..|099|20|2000|600|6XX|ok)$/),
        places: 264,
        right: "ours",
        because:
          "A 201 or a redirect may come without content, 205 MUST, and the others are no codes (RFC 9110 §15.3.2, §15.3.6, §15.4).",
      },
      {
        only: "theirs",
        where: planted("only default"),
        places: 20,
        right: "both",
        because: "A lone default may be the success: set-only-default says what is wrong.",
      },
      {
        only: "theirs",
        where: planted("a lost reference to a response"),
        places: 20,
        right: "ours",
        because: "What the response has is not known: the reference leads nowhere (ref-unresolved).",
      },
    ],
  },
  {
    theirs: ["ibm-precondition-headers"],
    ours: ["input-412-without-condition"],
    grain: "operation",
    differences: [
      {
        only: "theirs",
        where: ({ document }) => document === "box.json",
        places: 7,
        right: "ours",
        because: "Box takes if-match: the case of a header's name does not matter (RFC 9110 §5.1).",
      },
    ],
  },
  {
    theirs: ["ibm-etag-header"],
    ours: ["input-etag-missing"],
    grain: "operation",
    differences: [
      {
        only: "theirs",
        where: ({ document, place }) => document === "box.json" && place.endsWith("/get"),
        places: 6,
        right: "both",
        because: "Box gives the tag as a field of the body, so a caller has it.",
      },
      {
        only: "theirs",
        where: said(/no GET operation is defined/),
        places: 1,
        right: "both",
        because:
          "A path without GET has no response that could give the tag; the tag comes from another path.",
      },
    ],
  },
  {
    theirs: ["ibm-content-contains-schema"],
    ours: ["media-type-no-schema"],
    grain: "part",
    differences: [
      {
        only: "theirs",
        where: planted("204 with a body"),
        places: 20,
        right: "both",
        because: "There is to be no content at all (RFC 9110 §15.3.5): content-forbidden speaks instead.",
      },
    ],
  },
  { theirs: ["ibm-content-type-is-specific"], ours: ["media-type-wildcard"], grain: "part" },
  {
    theirs: ["ibm-no-array-responses"],
    ours: ["content-array-top-level"],
    grain: "response",
    differences: [
      {
        only: "theirs",
        where: ({ place, value }) =>
          !/\/responses\/(?:2..|default)$/.test(place) || /xml/.test(JSON.stringify(value)),
        places: 53,
        right: "both",
        because:
          "House style, so no clause: ours is about the JSON of a success, IBM's about all that is answered.",
      },
    ],
  },
  {
    theirs: ["ibm-error-content-type-is-json"],
    ours: ["media-type-2xx-vs-errors"],
    grain: "response",
    differences: [
      {
        only: "theirs",
        where: ({ value }) => /problem\+json/.test(JSON.stringify(value)),
        places: 13,
        right: "ours",
        because: "application/problem+json is JSON, made for errors (RFC 9457 §3).",
      },
      {
        only: "theirs",
        where: planted("any media type"),
        places: 22,
        right: "ours",
        because: "The range */* has JSON in it (OpenAPI 3.2.0 Response Object).",
      },
      {
        only: "ours",
        where: at(/\/responses\/default$/),
        places: 1,
        right: "both",
        because:
          "House style, so no clause: IBM leaves default out, we take it for the error response beside a success.",
      },
    ],
  },
];
