import type { Look, Part } from "../../openapi/look.ts";
import { hasField, headersIn, linksIn, mediaTypesIn } from "../parts.ts";
import { subjectOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Nothing in a response that OpenAPI 2.0 cannot hold. */
export const export20LostLinks: ResponseRule = {
  meta: {
    id: "export-2.0-lost-links",
    group: "export",
    severity: "warning",
    versions: ["2.0"],
    title:
      "For OpenAPI 2.0 a response has no links, no several examples of a media type, no content of a header and no itemSchema.",
    why: "OpenAPI 2.0 has no place for them. Whoever reads the exported document does not learn of them.",
    mend: "Say in the description what readers need, or keep it in a field that begins with x-.",
    source: "OpenAPI 2.0 Response Object; OpenAPI 2.0 Example Object; OpenAPI 2.0 Header Object",
    examples: {
      good: [
        {
          target: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        examples:\n          cat:\n            value: Tom",
        },
      ],
      bad: [
        {
          target: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pet\n    links:\n      owner:\n        operationId: getOwner",
        },
        {
          target: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      Limits:\n        content:\n          application/json: {}\n    content:\n      application/json:\n        examples:\n          cat:\n            value: Tom\n          dog:\n            value: Rex",
        },
      ],
    },
  },
  scope: "response",
  check: (response, _operation, { look }) => {
    const part = look.writtenIn === "2.0" ? undefined : look.response(response);
    const links = part ? linksIn(look, response) : [];
    const lost = [
      ...some("link", links),
      ...(part && response.headers.length > 0
        ? some(
            "content of the header",
            headersIn(look, response).filter((one) => hasField(one, "content")),
          )
        : []),
      ...(response.content ? lostOfBody(look, mediaTypesIn(look, response)) : []),
    ];
    if (part === undefined || lost.length === 0) return undefined;
    return {
      place: part,
      message: `${subjectOf(response)} has what OpenAPI 2.0 cannot say: ${lost.join(", ")}. Describe what readers need of it in words.`,
    };
  },
};

function lostOfBody(look: Look, media: readonly Part[]): readonly string[] {
  const several = media.filter((one) => look.dataParts(look.data(one, "examples")).length > 1);
  return [
    ...some("all examples but one of", several),
    ...some(
      "itemSchema of",
      media.filter((one) => hasField(one, "itemSchema")),
    ),
  ];
}

function some(what: string, parts: readonly Part[]): readonly string[] {
  return parts.map(({ name }) => `${what} ${name}`);
}
