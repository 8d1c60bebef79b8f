import type { ResponseEntry } from "../../model/operation.ts";
import { versions3 } from "../../model/versions.ts";
import { applyFix } from "../fixes.ts";
import type { DocumentRule } from "../rule.ts";

/** Status keys are quoted in YAML. */
export const codeNotString: DocumentRule = {
  meta: {
    id: "code-not-string",
    group: "codes",
    severity: "hint",
    versions: versions3,
    title: "Status keys are quoted in YAML.",
    why: "An unquoted 200 is a number to YAML, while JSON has only text as keys. Some readers then miss the response.",
    mend: "Quote all status keys of the document. New documents of this app quote them; an existing document is followed in its own style.",
    source: "OpenAPI 3.2.0 Responses Object",
    examples: {
      good: [{ operation: "responses:\n  '200':\n    description: The pet" }],
      bad: [
        { operation: "responses:\n  200:\n    description: The pet\n  404:\n    description: No such pet" },
      ],
    },
  },
  scope: "document",
  *check({ format, operations }) {
    if (format === "json") return [];
    let first: ResponseEntry | undefined;
    let count = 0;
    for (const { responses } of operations) {
      for (const response of responses) {
        if (!isNumber(response)) continue;
        first ??= response;
        count++;
      }
      yield;
    }
    if (first === undefined) return [];
    return [
      {
        pointer: first.pointer,
        message:
          count === 1
            ? `The status key ${first.key} is written without quotes. Quote it, so that YAML and JSON read the same.`
            : `${count} status keys are written without quotes, the first is ${first.key} here. Quote them, so that YAML and JSON read the same.`,
        fixes: [applyFix("Quote all status keys", [{ type: "quote-status-keys" }], true)],
      },
    ];
  },
};

function isNumber({ keyStyle, key }: ResponseEntry): boolean {
  return keyStyle === "plain" && /^\d+$/.test(key);
}
