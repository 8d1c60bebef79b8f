import { type SentResponse, sendingOrder } from "../../conditions/sending-order.ts";
import { typesIn } from "../../conditions/service-response.ts";
import { hiddenBehind } from "../../conditions/what-can-match.ts";
import { allVersions } from "../../model/versions.ts";
import { TOOLKIT } from "../conditions.ts";
import { applyFix, targetOf } from "../fixes.ts";
import type { SendingRule } from "../rule.ts";

const operation = (first: string, second: string) =>
  `x-response-rules:\n  '404':\n    - field: status\n      operator: ${first}\n      value: NOT FOUND\n  '410':\n    - field: status\n      operator: ${second}\n      value: NOT FOUND\nresponses:\n  '404':\n    description: No such pet\n  '410':\n    description: The pet has gone`;

/** No response is hidden behind earlier ones. */
export const responseHidden: SendingRule = {
  meta: {
    id: "response-hidden",
    group: "conditions",
    severity: "warning",
    versions: allVersions,
    title: "No earlier responses take all answers of the service that a response is for.",
    why: "The first response whose rules match is sent, so that the later one never is. Values and ranges are compared exactly; parts of texts as far as they show it by themselves.",
    mend: "Move the response before the earlier one, or make the rules of the earlier one narrower.",
    source: TOOLKIT,
    examples: {
      good: [{ operation: operation("'='", "contains") }],
      bad: [{ operation: operation("contains", "'='") }, { operation: operation("'='", "'='") }],
    },
  },
  scope: "sending",
  check: (operation, _sending, { look }) => {
    const typeOf = typesIn(look, operation);
    const tried = sendingOrder(operation).filter(({ set, isDefault }) => set !== undefined && !isDefault);
    const behind = (later: SentResponse, earlier: readonly SentResponse[]): readonly SentResponse[] =>
      hiddenBehind(rowsOf(later), earlier.map(rowsOf), typeOf).flatMap((index) => earlier[index] ?? []);
    return tried.flatMap((later, index) => {
      const takers = behind(later, tried.slice(0, index));
      const [first] = takers;
      if (first === undefined) return [];
      const keys = takers.map(({ response }) => response.key);
      const move = {
        type: "move-response",
        target: targetOf(operation, later.response),
        before: { key: first.response.key, occurrence: first.response.occurrence },
      } as const;
      // What would be hidden itself is not moved behind.
      const helps = takers.every((taker) => behind(taker, [later]).length === 0);
      return [
        {
          response: later.response,
          message: `${later.response.key} is never sent: the rules of ${keys.join(" and ")}, which ${keys.length > 1 ? "are" : "is"} tried before, match all that its rules match. Move it before ${first.response.key}.`,
          fixes: helps ? [applyFix(`Move it before ${first.response.key}`, [move])] : [],
        },
      ];
    });
  },
};

function rowsOf({ set }: SentResponse) {
  return set?.conditions ?? [];
}
