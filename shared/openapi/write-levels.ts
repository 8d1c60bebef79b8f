import { entriesAt, type MapPlace, placeOfKey } from "../source/map-place.ts";
import type { WriteStyle } from "../source/write-data.ts";
import type { ApiDocument } from "./document.ts";
import { asMap, fieldOf } from "./fields.ts";
import { stepInto, styleAt } from "./write-style.ts";

/** How many operations are looked at: one shows all levels as a rule. */
const MAX_SAMPLES = 50;

/** How many levels lie between `paths` and the fields of a response. */
const LEVELS = 5;

/**
 * The style at a place from `paths` down to `responses`, with a step for each level below: methods may be indented otherwise
 * under their path than paths under `paths`, and so on. The operations in the map at the place tell it before others.
 */
export function styleByLevel(document: ApiDocument, place: MapPlace): WriteStyle {
  const style = styleAt(place);
  const { start, end } = place.node;
  const isInside = (key: number): boolean => key >= start && key < end;
  const near = document.starts.filter(isInside);
  const samples = [...near, ...document.starts.filter((key) => !isInside(key))];
  const steps: (string | undefined)[] = Array.from({ length: LEVELS });
  for (const sample of samples.slice(0, MAX_SAMPLES)) {
    stepsOf(document, sample).forEach((step, level) => {
      steps[level] ??= step;
    });
    if (!steps.includes(undefined)) break;
  }
  const isAdditional = place.steps[2]?.entry.name === "additionalOperations";
  const depth = place.steps.length - (isAdditional ? 1 : 0);
  // In an empty map the new key itself has to be indented first.
  const first = entriesAt(place).length === 0 ? depth - 1 : depth;
  const [step = style.step, ...innerSteps] = steps
    .slice(Math.max(first, 0))
    .map((known) => known ?? style.step);
  return { ...style, step, innerSteps };
}

/** What an operation's path, method, fields, status keys and fields of a response are indented by. */
function stepsOf({ tree }: ApiDocument, operationStart: number): readonly (string | undefined)[] {
  const place = placeOfKey(tree, operationStart);
  if (place?.steps.length !== 3) return [];
  const own = asMap(place.node);
  const responses = asMap(fieldOf(own, "responses"));
  const response = asMap(responses?.entries[0]?.value);
  const maps = [...place.steps.map(({ entry }) => asMap(entry.value)), responses, response];
  return maps.map((map) => map && stepInto(tree, map));
}
