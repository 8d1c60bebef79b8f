import type { Silence } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { applyFix } from "../fixes.ts";
import type { SilenceFate, SilenceRule } from "../rule.ts";

/** A silence silences something, and says why. */
export const silenceStale: SilenceRule = {
  meta: {
    id: "silence-stale",
    group: "text",
    severity: "hint",
    versions: allVersions,
    title: "A silenced finding still arises, and its silence says why.",
    why: "A silence that matches nothing tells the reader of a problem that is not there, and would hide the next one of its kind. Without a reason nobody can judge later whether it still holds.",
    mend: "Remove the silence, or give it a reason.",
    source: "README, Silencing a finding",
    examples: {
      good: [
        {
          method: "delete",
          operation:
            "responses:\n  '404':\n    description: No such pet\nx-response-findings:\n  - rule: set-single-not-success\n    reason: The answer to success is described elsewhere",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '204':\n    description: The pet is gone\nx-response-findings:\n  - rule: content-forbidden\n    response: '204'\n    reason: Clients rely on it",
        },
        {
          operation:
            "responses:\n  '404':\n    description: No such pet\nx-response-findings:\n  - rule: set-single-not-success",
        },
      ],
    },
  },
  scope: "silence",
  check: (silence, fate, operation) => {
    const message = faultOf(silence, fate);
    const { rule, response } = silence;
    const edit = { type: "remove-silence", operation: operation.id, rule } as const;
    // One that still silences something is a person's decision, whether they have said why or not.
    const isSafe = fate !== "used";
    const fix = applyFix(
      "Remove the silence",
      [response === undefined ? edit : { ...edit, response }],
      isSafe,
    );
    return message === undefined ? undefined : { place: silence, message, fixes: [fix] };
  },
};

function faultOf({ rule, response, reason }: Silence, fate: SilenceFate): string | undefined {
  const subject = `The silence for ${rule}${response === undefined ? "" : ` of ${response}`}`;
  if (fate === "unknown") return `${subject} names a rule that there is not. Remove the silence.`;
  if (fate === "unused") return `${subject} matches no finding. Remove the silence.`;
  return reason === undefined ? `${subject} gives no reason. Say why, or remove the silence.` : undefined;
}
