import { at, both, planted, said, told, wantedGone } from "./disputes.ts";
import type { Pair } from "./linter.ts";
import { redoclyStructure } from "./redocly-structure.ts";

/** What Redocly says by its built-in rules. */
export const redoclyPairs: readonly Pair[] = [
  {
    theirs: ["operation-2xx-response"],
    ours: ["set-empty", "set-no-2xx", "set-no-success", "set-only-extensions", "set-single-not-success"],
    grain: "operation",
    differences: [
      {
        only: "theirs",
        where: both(told("method-put-success"), planted("only 3XX")),
        places: 1,
        right: "both",
        because: "One fault, one finding: of PUT it is said by method-put-success.",
      },
      {
        only: "ours",
        where: said(/^set-empty: This operation has no responses field/),
        places: 27,
        right: "both",
        because:
          "Redocly leaves an absent field to struct. It is required in 2.0 and 3.0; for 3.1 and 3.2 we only note it (Operation Object).",
      },
      {
        only: "ours",
        where: planted("302 and default"),
        places: 22,
        right: "both",
        because:
          "default stands for all codes that are not listed (OpenAPI 3.2.0 Responses Object), so a 2xx may be among them; we note that none is told.",
      },
      {
        only: "theirs",
        where: planted("only 101"),
        places: 23,
        right: "ours",
        because: "101 is how an upgrade succeeds (RFC 9110 §15.2.2).",
      },
    ],
  },
  {
    theirs: ["operation-4xx-response"],
    ours: ["set-no-client-error"],
    grain: "operation",
    differences: [
      {
        only: "theirs",
        where: at(/\/callbacks\//),
        places: 59,
        right: "both",
        because:
          "We judge the operations that the list shows, those of paths and webhooks. Redocly looks into callbacks too.",
      },
      {
        only: "theirs",
        where: at(/^\/x-webhooks\//),
        places: 270,
        right: "both",
        because: "x-webhooks of 3.0 is an extension, which Redocly knows. OpenAPI has webhooks from 3.1 on.",
      },
      {
        only: "theirs",
        where: ({ keys }) => keys.some((key) => key.toLowerCase() === "default"),
        places: 200,
        right: "ours",
        because:
          "default describes all codes that are not listed, client errors among them (OpenAPI 3.2.0 Responses Object).",
      },
      {
        only: "theirs",
        where: told("security-401-missing", "set-empty", "set-only-extensions"),
        places: 96,
        right: "both",
        because:
          "One fault, one finding: these say that there is no response at all, or what the security asks for.",
      },
    ],
  },
  redoclyStructure,
  {
    theirs: ["no-invalid-media-type-examples"],
    ours: ["example-invalid"],
    grain: "part",
    givesUp: {
      says: /Example validation errored: "nullable" cannot be used without "type"/,
      places: 100,
      because:
        "A nullable without a type has no effect (OpenAPI 3.0.4 Schema Object); Ajv refuses such a schema.",
    },
    differences: [
      {
        only: "theirs",
        where: said(/must be equal to one of the allowed values/),
        places: 6,
        right: "both",
        because:
          "null for a nullable schema whose enum lacks null: 3.0.4 lets other keywords refuse it, 3.0.2 and before allowed null without more (Schema Object). We do not blame it.",
      },
      {
        only: "theirs",
        where: said(/must match format "uri"/),
        places: 1,
        right: "both",
        because: "Whether a format is checked is left to the tool (OpenAPI 3.0.4 Data Types). We leave it.",
      },
      {
        only: "theirs",
        where: said(/tag "user_view_type" must be string/),
        places: 4,
        right: "both",
        because:
          "A payload without the property that the discriminator names: what that means is not defined (OpenAPI 3.0.4 Discriminator Object), and the schema does not require it.",
      },
      {
        only: "ours",
        where: planted("a wrong example of a header"),
        places: 43,
        right: "ours",
        because:
          "The example of a header is to match its schema too (OpenAPI 3.2.0 Header Object). Redocly looks at media types only.",
      },
      {
        only: "ours",
        where: planted("a wrong example of 2.0"),
        places: 6,
        right: "ours",
        because:
          "Redocly has no such rule for 2.0, whose examples are of the response's schema too (OpenAPI 2.0 Example Object).",
      },
    ],
  },
  {
    theirs: ["no-example-value-and-externalValue", "spec-example-values"],
    ours: ["example-fields-xor"],
    grain: "part",
    differences: [
      {
        only: "theirs",
        where: told("export-3.2-only"),
        places: 15,
        right: "both",
        because: "One fault, one finding: below 3.2 we say that there is no dataValue yet.",
      },
    ],
  },
  { theirs: ["spec-ref-siblings"], ours: ["ref-siblings"], grain: "reference" },
  {
    theirs: ["no-unresolved-refs"],
    ours: ["ref-unresolved"],
    grain: "part",
    differences: [
      {
        only: "theirs",
        where: said(/is not read\.$/),
        places: 8,
        right: "both",
        because: "What lies outside the document is not read here, so nobody knows whether it is there.",
      },
    ],
  },
  {
    theirs: ["no-unused-components"],
    ours: ["component-unused"],
    grain: "component",
    differences: [
      {
        only: "theirs",
        where: ({ document, place }) =>
          document === "github.yaml" && place.startsWith("/components/examples/"),
        places: 4,
        right: "both",
        because:
          "Named only by a $ref inside the value of an example, which is data (OpenAPI 3.0.4 Example Object). We offer to remove only what nothing names.",
      },
      {
        only: "ours",
        where: planted("an unused response of 2.0"),
        places: 1,
        right: "ours",
        because:
          "2.0 has shared responses too (OpenAPI 2.0 Responses Definitions Object); Redocly has this rule for 3.x only.",
      },
    ],
  },
  {
    theirs: ["response-contains-header"],
    says: /"Location"/,
    ours: ["header-location-201", "header-location-3xx"],
    grain: "response",
    differences: [
      {
        only: "theirs",
        where: ({ place }) => /\/responses\/201$/.test(place) && !/\/post\/responses\/201$/.test(place),
        places: 308,
        right: "ours",
        because:
          "Location is what a 201 to POST should have (RFC 9110 §9.3.3). Without it the target itself was created, as PUT does (§15.3.2).",
      },
      {
        only: "theirs",
        where: both(wantedGone, at(/\/responses\/3..$/)),
        places: 20,
        right: "ours",
        because:
          "The response is to be removed or to have another code, which a rule of ours says. Nothing more is asked of it.",
      },
    ],
  },
  {
    theirs: ["response-contains-header"],
    says: /"(?:WWW-Authenticate|Allow|Proxy-Authenticate|Upgrade)"/,
    ours: ["header-required"],
    grain: "response",
    differences: [
      {
        only: "theirs",
        where: wantedGone,
        places: 134,
        right: "ours",
        because:
          "The response is to be removed or to have another code, which a rule of ours says. Nothing more is asked of it.",
      },
    ],
  },
  {
    theirs: ["response-contains-header"],
    says: /"Retry-After"/,
    ours: ["header-retry-after"],
    grain: "response",
  },
  {
    theirs: ["response-contains-header"],
    says: /"Content-Range"/,
    ours: ["header-content-range-416"],
    grain: "response",
    differences: [
      {
        only: "theirs",
        where: told("method-206-416-not-get"),
        places: 4,
        right: "ours",
        because:
          "Only GET has ranges (RFC 9110 §14.2): that 416 stands there at all is said by method-206-416-not-get.",
      },
    ],
  },
];
