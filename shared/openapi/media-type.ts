import type { NewContent } from "../model/semantic-edit.ts";
import type { MapPlace } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import type { ApiDocument } from "./document.ts";
import { asMap, fieldOf, itemsOf, textOf } from "./fields.ts";
import { parseMediaType } from "./media-type-name.ts";

/**
 * Refuses the media type of a new body that is none, or that OpenAPI 2.0, where the operation names them, has no place for.
 * @param operation the place of the operation
 * @throws Refusal with the reason
 */
export function refuseMediaType(document: ApiDocument, operation: MapPlace, { mediaType }: NewContent): void {
  if (parseMediaType(mediaType) === undefined) {
    throw new Refusal(
      `${mediaType || "An empty text"} is no media type: it is a type and a subtype, such as application/json.`,
    );
  }
  if (document.version !== "2.0") return;
  const own = fieldOf(asMap(operation.node), "produces") ?? fieldOf(asMap(document.tree.root), "produces");
  const produces = itemsOf(own).flatMap((item) => textOf(item) ?? []);
  if (produces.some((name) => name.toLowerCase() === mediaType.toLowerCase())) return;
  const listed = produces.length === 0 ? "names none" : `names ${produces.join(", ")}`;
  throw new Refusal(
    `In OpenAPI 2.0 the media types of a body are those in produces, which ${listed}. Add ${mediaType} there in the text first.`,
  );
}
