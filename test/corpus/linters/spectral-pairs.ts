import { both, planted, said, told } from "./disputes.ts";
import type { Dispute, Pair } from "./linter.ts";

const isLater = ({ version }: Dispute): boolean => version === "3.1" || version === "3.2";

const emptyExample = {
  only: "theirs",
  where: planted("an example of nothing"),
  places: 43,
  right: "ours",
  because:
    "An Example Object may have neither value nor externalValue: they only exclude each other (OpenAPI 3.0.4 Example Object).",
} as const;

const lostExample = {
  only: "theirs",
  where: told("ref-unresolved"),
  places: 43,
  right: "ours",
  because:
    "What is not there has no value to be wrong. We say that the reference leads nowhere (ref-unresolved).",
} as const;

const dataValue = {
  only: "theirs",
  where: ({ value }: Dispute) => JSON.stringify(value)?.includes('"dataValue"') ?? false,
  places: 46,
  right: "ours",
  because:
    "In 3.2 an example may be given as dataValue (OpenAPI 3.2.0 Example Object). Below 3.2 we say that there is none yet (export-3.2-only).",
} as const;

/** Spectral's own ruleset for OpenAPI. */
export const spectralPairs: readonly Pair[] = [
  {
    theirs: ["operation-success-response"],
    ours: [
      "set-empty",
      "set-no-success",
      "set-only-default",
      "set-only-extensions",
      "set-single-not-success",
    ],
    grain: "operation",
    differences: [
      {
        only: "ours",
        where: said(/^set-empty: This operation has no responses field/),
        places: 27,
        right: "both",
        because:
          "Spectral leaves an absent field to its schema rules. It is required in 2.0 and 3.0; for 3.1 and 3.2 we only note it (Operation Object).",
      },
      {
        only: "theirs",
        where: planted("only 101"),
        places: 23,
        right: "ours",
        because: "101 is how an upgrade succeeds (RFC 9110 §15.2.2).",
      },
      {
        only: "ours",
        where: planted("only 302"),
        places: 23,
        right: "ours",
        because:
          "A lone response is to be that of a successful call, and a redirect sends the caller elsewhere (OpenAPI 3.2.0 Responses Object).",
      },
    ],
  },
  {
    theirs: ["oas2-schema", "oas3-schema"],
    ours: [
      "code-format",
      "code-range",
      "code-range-key-unsupported",
      "description-missing",
      "example-fields-xor",
      "example-xor",
      "export-2.0-header-type",
      "export-3.2-only",
      "header-illegal-field",
      "header-name-invalid",
      "header-schema-xor-content",
      "link-name-invalid",
      "link-target-xor",
    ],
    grain: "response",
    differences: [
      {
        only: "ours",
        where: both(said(/^(?:code-range|code-format):/), isLater),
        places: 136,
        right: "ours",
        because:
          "Spectral says nothing of the keys of 3.1 and 3.2, though a key is a status code, a range or default (OpenAPI 3.1.1 Responses Object).",
      },
      {
        only: "ours",
        where: both(said(/^code-range:/), ({ version }) => version === "2.0"),
        places: 6,
        right: "ours",
        because: "The schema of 2.0 takes any three digits. Status codes run from 100 to 599 (RFC 9110 §15).",
      },
      {
        only: "ours",
        where: both(said(/^description-missing:/), ({ version }) => version === "3.2"),
        places: 28,
        right: "both",
        because:
          "The description is optional since 3.2 (OpenAPI 3.2.0 Response Object); there we give a hint.",
      },
      {
        only: "ours",
        where: said(/^link-name-invalid:/),
        places: 43,
        right: "ours",
        because:
          "The names of links follow those of components (OpenAPI 3.0.4 Response Object); the schema does not say so.",
      },
      {
        only: "ours",
        where: both(said(/^link-target-xor:/), ({ version }) => version === "3.0"),
        places: 9,
        right: "ours",
        because:
          "A linked operation MUST be identified by operationId or operationRef (OpenAPI 3.0.4 Link Object); the schema of 3.0 only excludes both.",
      },
      {
        only: "ours",
        where: both(said(/^example-xor:/), ({ version }) => version === "3.1"),
        places: 6,
        right: "ours",
        because:
          "example and examples exclude each other (OpenAPI 3.1.1 Media Type Object); the schema of 3.1 lets it pass.",
      },
      {
        only: "theirs",
        where: told("ref-siblings"),
        places: 1,
        right: "both",
        because:
          "The same is said by ref-siblings: what stands beside a $ref is ignored (OpenAPI 2.0 Reference Object).",
      },
      {
        only: "ours",
        where: both(said(/^example-fields-xor:/), ({ version }) => version === "3.0"),
        places: 9,
        right: "ours",
        because:
          "value and externalValue exclude each other (OpenAPI 3.0.4 Example Object); the schema of 3.0 lets it pass.",
      },
    ],
  },
  {
    theirs: ["oas2-valid-media-example", "oas3-valid-media-example"],
    ours: ["example-invalid"],
    grain: "part",
    givesUp: {
      says: /cannot be used without "type"/,
      places: 12,
      because:
        "A nullable without a type has no effect (OpenAPI 3.0.4 Schema Object); Ajv refuses such a schema.",
    },
    differences: [emptyExample, lostExample, dataValue],
  },
  {
    theirs: ["oas3-examples-value-or-externalValue"],
    ours: ["example-fields-xor"],
    grain: "part",
    differences: [
      emptyExample,
      lostExample,
      dataValue,
      {
        only: "ours",
        where: planted("dataValue and value", "serializedValue and externalValue"),
        places: 56,
        right: "ours",
        because:
          "Spectral does not know these fields, which exclude each other (OpenAPI 3.2.0 Example Object).",
      },
    ],
  },
  {
    theirs: ["no-$ref-siblings"],
    ours: ["ref-siblings"],
    grain: "reference",
    differences: [
      {
        only: "ours",
        where: both(planted("headers beside a reference"), ({ version }) => version === "2.0"),
        places: 3,
        right: "both",
        because: "Of two complaints about one place Spectral keeps one, here that of oas2-schema.",
      },
      {
        only: "theirs",
        where: both(planted("description beside a reference"), isLater),
        places: 17,
        right: "ours",
        because:
          "From 3.1 on a summary and a description beside a $ref are right (OpenAPI 3.1.1 Reference Object).",
      },
    ],
  },
  {
    theirs: ["invalid-ref"],
    ours: ["ref-unresolved"],
    grain: "part",
    differences: [
      {
        only: "ours",
        where: said(/^ref-unresolved: .*Lost/),
        places: 139,
        right: "ours",
        because:
          "Spectral tells the first of several references to the same place; each of them MUST lead somewhere (OpenAPI 3.0.4 Reference Object).",
      },
      {
        only: "theirs",
        where: said(/No resolver defined for scheme/),
        places: 1,
        right: "both",
        because: "What lies outside the document is not read here, so nobody knows whether it is there.",
      },
    ],
  },
  {
    theirs: ["oas2-unused-definition", "oas3-unused-component"],
    ours: ["component-unused"],
    grain: "component",
    differences: [
      {
        only: "ours",
        where: planted("an unused response of 2.0"),
        places: 1,
        right: "ours",
        because:
          "2.0 has shared responses too (OpenAPI 2.0 Responses Definitions Object); Spectral looks at schemas only.",
      },
    ],
  },
];
