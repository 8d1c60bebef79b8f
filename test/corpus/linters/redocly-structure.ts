import { planted, said } from "./disputes.ts";
import type { Pair } from "./linter.ts";

/** What Redocly calls the structure of the document. */
export const redoclyStructure: Pair = {
  theirs: ["struct"],
  ours: [
    "code-format",
    "code-range",
    "code-range-key-unsupported",
    "description-missing",
    "example-fields-xor",
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
      where: said(/^code-range: (?:099|600)/),
      places: 46,
      right: "ours",
      because: "Redocly takes any three digits. Status codes run from 100 to 599 (RFC 9110 §15).",
    },
    {
      only: "ours",
      where: planted("the key 4xx", "the key 6XX"),
      places: 46,
      right: "ours",
      because:
        "Only 1XX to 5XX are ranges, with a capital X (OpenAPI 3.2.0 Responses Object), and 2.0 has none.",
    },
    {
      only: "ours",
      where: said(/^code-range-key-unsupported: .* 4XX\./),
      places: 3,
      right: "ours",
      because: "2.0 has no ranges (OpenAPI 2.0 Responses Object).",
    },
    {
      only: "ours",
      where: said(/^header-illegal-field: .*style form/),
      places: 43,
      right: "ours",
      because: "The style of a header, if used, MUST be simple (OpenAPI 3.2.0 Header Object).",
    },
    {
      only: "ours",
      where: said(/^header-schema-xor-content: .*(?:2 media types|both a schema and a content)/),
      places: 86,
      right: "ours",
      because:
        "A header MUST have a schema or a content, not both, and the content one entry (OpenAPI 3.2.0 Header Object).",
    },
    {
      only: "ours",
      where: said(/^link-name-invalid:/),
      places: 43,
      right: "ours",
      because: "The names of links follow those of components (OpenAPI 3.2.0 Response Object).",
    },
    {
      only: "ours",
      where: said(/^link-target-xor:/),
      places: 86,
      right: "ours",
      because:
        "A linked operation MUST be identified by operationId or operationRef, which exclude each other (OpenAPI 3.2.0 Link Object).",
    },
    {
      only: "ours",
      where: said(/^example-fields-xor: .*exclude each other/),
      places: 99,
      right: "both",
      because: "Redocly has rules of their own for the fields of an example, compared below.",
    },
  ],
};
