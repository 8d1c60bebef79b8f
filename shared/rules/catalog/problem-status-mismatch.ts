import type { Fix } from "../../model/finding.ts";
import type { NewValue } from "../../model/semantic-edit.ts";
import { versions3 } from "../../model/versions.ts";
import { textOf } from "../../openapi/fields.ts";
import type { Look, Part } from "../../openapi/look.ts";
import { isProblemJson } from "../../openapi/media-type-name.ts";
import { kindOfValue, propertyIn, valuesOf } from "../../openapi/schema-reading.ts";
import { applyFix, editFix } from "../fixes.ts";
import { hasField, mediaTypesIn } from "../parts.ts";
import { exampleValuesIn, isSentWithoutBody, placeUnderCode } from "../parts-content.ts";
import { codeOf } from "../responses.ts";
import type { ResponseProblem, ResponseRule } from "../rule.ts";

/** A problem tells the code that it is sent with. */
export const problemStatusMismatch: ResponseRule = {
  meta: {
    id: "problem-status-mismatch",
    group: "content",
    severity: "warning",
    versions: versions3,
    title: "The status in problem details is the code of the response.",
    why: "Servers must send the same number in both. An example or a schema that says otherwise is mostly a copy that was not adapted. Ranges and default are left alone.",
    mend: "Set the status to the code, or change the code.",
    source: "RFC 9457 §3.1.2",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '404':\n    description: No such pet\n    content:\n      application/problem+json:\n        schema: {type: object}\n        example: {title: Not found, status: 404}",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '404':\n    description: No such pet\n    content:\n      application/problem+json:\n        schema: {type: object}\n        example: {title: Not found, status: 400}",
        },
        {
          openapi: "3.1",
          operation:
            "responses:\n  '404':\n    description: No such pet\n    content:\n      application/problem+json:\n        schema:\n          type: object\n          properties:\n            status: {const: 400}",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ content = [] }) => content.some(({ name }) => isProblemJson(name)),
  check: (response, operation, { look }) => {
    const code = codeOf(response);
    if (code === undefined || isSentWithoutBody(response, operation)) return undefined;
    const found = mediaTypesIn(look, response)
      .filter(({ name }) => isProblemJson(name))
      .flatMap((media) => [...inExamples(look, media, code), ...inSchema(look, media, code)]);
    // What is written in shared parts is told at the response, once.
    const shared = found.find(({ place }) => place === undefined);
    return found.filter((problem) => problem.place !== undefined || problem === shared);
  },
};

function inExamples(look: Look, media: Part, code: number): readonly ResponseProblem[] {
  return exampleValuesIn(look, media).flatMap((example) => {
    const status = look.data(example, "status");
    if (status?.node === undefined || kindOfValue(status.node) !== "integer") return [];
    const value = textOf(status.node);
    if (Number(value) === code) return [];
    const message = `An example of ${code} has the status ${value}. Set it to ${code}.`;
    return [problemAt(status, message, setStatus(status, "", code, code))];
  });
}

function inSchema(look: Look, media: Part, code: number): readonly ResponseProblem[] {
  return propertyIn(look, look.field(media, "schema"), "status").flatMap((status) => {
    const texts = valuesOf(look, status)?.map((value) => textOf(value) ?? "null");
    if (texts === undefined || texts.length === 0 || texts.some((text) => Number(text) === code)) return [];
    const message = `The schema of ${code} takes only the status ${texts.join(", ")}. Let it be ${code}.`;
    const isOne = texts.length === 1;
    const fixes =
      isOne && hasField(status, "const")
        ? setStatus(status, "/const", code, code)
        : isOne && hasField(status, "enum")
          ? setStatus(status, "/enum", { items: [code] }, code)
          : [];
    return [problemAt(status, message, fixes)];
  });
}

function problemAt(part: Part, message: string, fixes: readonly Fix[]): ResponseProblem {
  // Where it stands in a shared part, other codes may rely on it.
  const isHere = part.range !== undefined && fixes.length > 0;
  return { ...placeUnderCode(part), message, fixes: isHere ? fixes : [editFix("Edit the body")] };
}

function setStatus(part: Part, field: string, value: NewValue, code: number): readonly Fix[] {
  const edit = { type: "set-value", at: `${part.pointer}${field}`, value } as const;
  return [applyFix(`Set the status to ${code}`, [edit])];
}
