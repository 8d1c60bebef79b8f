import type { Operation, ResponseEntry } from "../../model/operation.ts";
import { asMap, textOf } from "../../openapi/fields.ts";
import type { Look, Part } from "../../openapi/look.ts";
import {
  expressionsIn,
  meantExpression,
  parseRuntimeExpression,
  type RuntimeExpression,
} from "../../openapi/runtime-expression.ts";
import { applyFix, editFix } from "../fixes.ts";
import { isMap, linksIn, partSubject } from "../parts.ts";
import { hasContent, hasHeader, hasLinks } from "../responses.ts";
import type { ResponseProblem, ResponseRule } from "../rule.ts";

const HEAD =
  "operationId: addPet\nparameters:\n- name: owner\n  in: query\n  schema:\n    type: string\nresponses:\n  '201':\n    description: The new pet\n    content:\n      application/json: {}\n    links:\n      pet:\n        operationId: addPet\n        parameters:\n";

/** The expressions in a link can be evaluated. */
export const linkExpression: ResponseRule = {
  meta: {
    id: "link-expression",
    group: "text",
    severity: "warning",
    versions: ["3.0", "3.1", "3.2"],
    title: "The expressions in a link can be evaluated.",
    why: "A link passes values on by expressions such as $response.body#/id. One that cannot be read, or that asks for what is not declared, passes nothing.",
    mend: "Write the expression as OpenAPI defines it, and declare the parameter, the header or the body that it asks for.",
    source: "OpenAPI 3.2.0 Link Object",
    examples: {
      good: [
        { operation: `${HEAD}          id: $response.body#/id\n          owner: $request.query.owner` },
        { operation: `${HEAD}          id: pet-{$response.body#/id}\n          top: $top` },
      ],
      bad: [
        { operation: `${HEAD}          id: $response.body.id` },
        { operation: `${HEAD}          id: pet-{$response.body#id}` },
        { operation: `${HEAD}          owner: $request.query.holder` },
        { operation: `${HEAD}          at: $response.header.X-Place` },
      ],
    },
  },
  scope: "response",
  concerns: hasLinks,
  check: (response, operation, { look }) => {
    const problems = linksIn(look, response)
      .filter(isMap)
      .flatMap((link) => valuesOf(look, link).flatMap((value) => faultOf(link, value, response, operation)));
    // Several may have to be said at the one place where a shared link or response is used.
    const places = problems.map(({ place }) => place?.pointer);
    return problems.filter((_, index) => places.indexOf(places[index]) === index);
  },
};

/** What a link passes: its parameters and its body. */
function valuesOf(look: Look, link: Part): readonly Part[] {
  const body = look.data(link, "requestBody");
  return [...look.dataParts(look.data(link, "parameters")), ...(body ? [body] : [])];
}

function faultOf(
  link: Part,
  value: Part,
  response: ResponseEntry,
  operation: Operation,
): readonly ResponseProblem[] {
  const text = asMap(value.node) ? undefined : textOf(value.node);
  if (text === undefined || !text.includes("$")) return [];
  const subject = partSubject("link", link);
  for (const expression of expressionsIn(text)) {
    const parsed = parseRuntimeExpression(expression);
    if (parsed === undefined) {
      const meant = meantExpression(expression);
      const message = `${subject} has ${expression}, which is no runtime expression. Write ${meant ?? "one such as $response.body#/id or $request.query.name"}.`;
      return [{ place: value, message, fixes: [mendFix(value, text, expression, meant)] }];
    }
    const missing =
      parsed.of === "request"
        ? missingInRequest(parsed, operation)
        : parsed.of === "response"
          ? missingInResponse(parsed, response)
          : undefined;
    if (missing === undefined) continue;
    const message = `${subject} asks for ${expression}, but ${missing}.`;
    // What another response or operation declares makes no difference to this one: it is said where the link is used.
    const place = placeOfUse(link, value, parsed.of === "request");
    const severity = parsed.of === "response" ? { severity: "hint" as const } : {};
    return [{ ...(place && { place }), ...severity, message, fixes: [editFix("Edit the link")] }];
  }
  return [];
}

function mendFix({ pointer }: Part, text: string, expression: string, meant: string | undefined) {
  if (meant === undefined) return editFix("Edit the link");
  const value = text.replaceAll(expression, () => meant);
  return applyFix(`Change to ${value}`, [{ type: "set-value", at: pointer, value }]);
}

function missingInRequest(expression: RuntimeExpression, operation: Operation) {
  if (!("in" in expression)) return undefined;
  if (expression.in === "body") {
    return operation.hasRequestBody ? undefined : "the operation takes no request body";
  }
  const { in: place, name } = expression;
  const wanted = place === "header" ? name.toLowerCase() : name;
  const isDeclared = operation.parameters.some(
    (one) => one.in === place && (place === "header" ? one.name.toLowerCase() : one.name) === wanted,
  );
  if (isDeclared || operation.hasUnknownParameters) return undefined;
  return `the operation declares no ${place} parameter ${name}`;
}

function missingInResponse(expression: RuntimeExpression, response: ResponseEntry) {
  if (!("in" in expression)) return undefined;
  if (expression.in === "body") return hasContent(response) ? undefined : "the response has no body";
  // Content-Type is told by the media types (Response Object, headers).
  if (expression.in !== "header" || expression.name.toLowerCase() === "content-type") return undefined;
  return hasHeader(response, expression.name)
    ? undefined
    : `the response declares no header ${expression.name}`;
}

function placeOfUse(link: Part, value: Part, isOfOperation: boolean) {
  if (link.reference) return isOfOperation && link.reference.range === undefined ? undefined : link.reference;
  return isOfOperation && value.range === undefined ? undefined : value;
}
