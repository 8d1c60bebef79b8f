import type { Operation, ResponseEntry } from "../model/operation.ts";
import type { SemanticEdit } from "../model/semantic-edit.ts";
import { textOf } from "../openapi/fields.ts";
import type { Look, PartPlace } from "../openapi/look.ts";
import { mediaTypesIn } from "./parts.ts";
import { placeOfUse } from "./parts-content.ts";

/** A media type as it is written: the key of a Media Type Object, or an item of `produces` (2.0). */
export interface MediaKey {
  readonly name: string;
  readonly place: PartPlace;
  /** The response whose key it is, to be spread into a problem; nothing in 2.0. */
  readonly about: { readonly response?: ResponseEntry };
  readonly rename: (to: string) => SemanticEdit;
  readonly remove: SemanticEdit;
  /** Whether both are known to describe the same, and can be told apart by an edit. */
  readonly says: (other: MediaKey) => boolean;
}

/**
 * The media types of an operation as they are written, list by list: those of each response, in 2.0 those that it produces.
 * @param isWorth whether to look into a list at all, by its names
 */
export function mediaKeysIn(
  look: Look,
  operation: Operation,
  isWorth: (names: readonly string[]) => boolean,
): readonly (readonly MediaKey[])[] {
  const worth = operation.responses.filter(({ content = [] }) => isWorth(content.map(({ name }) => name)));
  const ofResponses = worth
    .map((response) => keysOfResponse(look, response))
    .filter((keys) => keys.length > 0);
  // In 2.0 a response that declares a body takes the media types from `produces`.
  return worth.length > 0 && ofResponses.length === 0 ? [producedKeys(look, operation)] : ofResponses;
}

function keysOfResponse(look: Look, response: ResponseEntry): readonly MediaKey[] {
  const sources = new Map((response.content ?? []).map((media) => [media.name, media]));
  return mediaTypesIn(look, response).map((media) => {
    const place = placeOfUse(media);
    const own = sources.get(media.name);
    return {
      name: media.name,
      place,
      about: { response },
      rename: (to) => ({ type: "rename-key", at: place.pointer, to }),
      remove: { type: "remove-value", at: place.pointer },
      says: ({ name }) => {
        const other = sources.get(name);
        const isPlain = own?.hasExample === false && other?.hasExample === false;
        return isPlain && name !== media.name && own.schema?.source === other.schema?.source;
      },
    };
  });
}

function producedKeys(look: Look, operation: Operation): readonly MediaKey[] {
  const own = look.at(`${operation.pointer}/produces`);
  const pointer = own ? `${operation.pointer}/produces` : "/produces";
  return look
    .dataParts(own ?? look.at(pointer))
    .flatMap(({ name: index, node, range }): readonly MediaKey[] => {
      const name = textOf(node);
      if (name === undefined) return [];
      const at = `${pointer}/${index}`;
      return [
        {
          name,
          place: { pointer: at, range },
          about: {},
          rename: (to) => ({ type: "set-value", at, value: to }),
          remove: { type: "remove-value", at },
          says: () => true,
        },
      ];
    });
}
