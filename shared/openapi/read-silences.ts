import type { Silence } from "../model/operation.ts";
import type { SourceMap } from "../source/tree.ts";
import { asMap, fieldOf, itemsOf, textOf } from "./fields.ts";
import type { OperationContext } from "./read-context.ts";

/** The field of an operation that lists the findings which somebody has silenced. */
export const SILENCES_FIELD = "x-response-findings";

const NONE: readonly Silence[] = [];

/** The silences of an operation; an item without a rule is none. */
export function readSilences(
  { counter, rangeOf }: OperationContext,
  operation: SourceMap | undefined,
  pointer: string,
): readonly Silence[] {
  const field = fieldOf(operation, SILENCES_FIELD);
  if (field === undefined) return NONE;
  const items = itemsOf(field);
  counter.count(items.length);
  return items.flatMap((item, index): readonly Silence[] => {
    const map = asMap(item);
    const rule = textOf(fieldOf(map, "rule"));
    if (rule === undefined) return [];
    const response = fieldOf(map, "response");
    const reason = textOf(fieldOf(map, "reason"));
    counter.countTexts([rule, reason]);
    return [
      {
        rule,
        // What is no text names no response: it must not silence all of them.
        response: response && (textOf(response) ?? ""),
        reason: reason?.trim() === "" ? undefined : reason,
        range: rangeOf(item),
        pointer: `${pointer}/${SILENCES_FIELD}/${index}`,
      },
    ];
  });
}
