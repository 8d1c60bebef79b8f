import { findStatusCode } from "../codes/status-codes.ts";
import type { Operation, ResponseEntry } from "../model/operation.ts";
import { asMap, fieldOf } from "../openapi/fields.ts";
import type { Look, Part, PartPlace } from "../openapi/look.ts";
import { rememberByPart } from "../openapi/remember-by-part.ts";
import { mediaTypesOf } from "./parts.ts";
import type { ResponseOutline } from "./response-outline.ts";
import { classOf, codeOf } from "./responses.ts";
import type { ResponseProblem } from "./rule.ts";

/** A schema of a response's body. */
export interface BodySchema {
  /** The key of its media type; undefined in 2.0, where the schema stands in the response. */
  readonly mediaType: string | undefined;
  readonly schema: Part;
}

/** The schemas of a response's body, by media type; in 2.0 the one that it has. */
export function bodySchemasIn(look: Look, response: ResponseEntry): readonly BodySchema[] {
  const part = look.response(response);
  return part ? bodySchemasOf(look, part) : [];
}

const bodySchemasOf = rememberByPart((look, part): readonly BodySchema[] => {
  const own = look.field(part, "schema");
  const ofMedia = mediaTypesOf(look, part).flatMap((media) => {
    const schema = look.field(media, "schema");
    return schema ? [{ mediaType: media.name, schema }] : [];
  });
  return own ? [{ mediaType: undefined, schema: own }, ...ofMedia] : ofMedia;
});

/** Where a part is used: its own key, though what it refers to stands elsewhere. */
export function placeOfUse(part: Part): PartPlace {
  return part.reference ?? part;
}

/** The place of what is wrong under this code only: where it stands in the operation, else the response that refers to it. */
export function placeUnderCode(place: PartPlace): Pick<ResponseProblem, "place"> {
  return place.range === undefined ? {} : { place };
}

/** Whether the response is sent without a body, whatever it declares: other rules say so. */
export function isSentWithoutBody(response: ResponseOutline, { method }: Operation): boolean {
  const rule = findStatusCode(codeOf(response) ?? 0)?.content.rule;
  return (
    method.toLowerCase() === "head" ||
    classOf(response) === "1xx" ||
    rule === "forbidden" ||
    rule === "must-be-empty"
  );
}

/** The example values of a media type: `example`, and the values of `examples`, references to Example Objects followed. */
export function exampleValuesIn(look: Look, media: Part): readonly Part[] {
  const named = look.parts(look.field(media, "examples")).flatMap((example) => {
    const field = fieldOf(asMap(example.node), "dataValue") ? "dataValue" : "value";
    return look.data(example, field) ?? [];
  });
  const own = look.data(media, "example");
  return own ? [own, ...named] : named;
}
