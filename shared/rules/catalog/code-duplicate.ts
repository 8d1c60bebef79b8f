import type { Operation, ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { applyFix, chooseFix, targetOf } from "../fixes.ts";
import { meantKey } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

const TIMES: Readonly<Record<number, string>> = { 2: "twice", 3: "three times" };

/** One entry for each code. */
export const codeDuplicate: OperationRule = {
  meta: {
    id: "code-duplicate",
    group: "codes",
    severity: "error",
    versions: allVersions,
    blocksEntry: true,
    wantsItGone: true,
    title: "An operation lists each code once.",
    why: "Only one of two entries with the same key survives when the document is read, and nobody can say which. 200 and '200' are the same key, and so are 4xx and 4XX.",
    mend: "Merge the entries into one, or give one of them another code.",
    source: "OpenAPI 3.2.0 Responses Object",
    examples: {
      good: [
        {
          operation: "responses:\n  '200':\n    description: The pet\n  '404':\n    description: No such pet",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '404':\n    description: No such pet\n  404:\n    description: Pet sold",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => new Set(responses.map(({ key }) => meantKey(key))).size < responses.length,
  check: (operation) => {
    const byKey = new Map<string, ResponseEntry[]>();
    for (const response of operation.responses) {
      const key = meantKey(response.key);
      const known = byKey.get(key);
      if (known) known.push(response);
      else byKey.set(key, [response]);
    }
    return [...byKey].flatMap(([key, entries]) => {
      const [, second] = entries;
      return second === undefined ? [] : [problemOf(operation, key, second, entries.length)];
    });
  },
};

function problemOf(operation: Operation, key: string, second: ResponseEntry, count: number) {
  const remove = { type: "remove-response", target: targetOf(operation, second) } as const;
  return {
    response: second,
    message: `${key} is listed ${TIMES[count] ?? `${count} times`} in this operation. Keep one entry, or give the other another code.`,
    fixes: [applyFix(`Remove the second ${key}`, [remove]), chooseFix()],
  };
}
