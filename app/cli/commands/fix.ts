import type { OperationId } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { placeOf } from "../../../shared/rules/finding-place.ts";
import { nearestName } from "../../../shared/rules/nearest-name.ts";
import { type FixesPlan, planFixes } from "../../../shared/rules/plan-fixes.ts";
import type { Judging } from "../../../shared/rules/rule.ts";
import { findRule, rules } from "../../../shared/rules/rules.ts";
import { createLineIndex } from "../../../shared/source/line-index.ts";
import { CliProblem } from "../cli-problem.ts";
import { defineCommand, onlyFile } from "../command.ts";
import { deliver, destinationOf, EDIT_NOTES, editOptions } from "../edit-document.ts";
import type { Io } from "../io.ts";
import { JUDGE_NOTE, judgeOf, judgeOptions, profileOf } from "../judge-options.ts";
import { operationOf, placeIn, readInput } from "../read-input.ts";

export const fix = defineCommand({
  name: "fix",
  positionals: "FILE",
  summary: "Makes the quick fixes that are safe: those that leave what the responses mean as it is.",
  notes: [...EDIT_NOTES, "What was done is told on standard error; `lint` shows what is left.", JUDGE_NOTE],
  options: {
    rule: { type: "string", value: "ID", multiple: true, help: "only what this rule finds; may be repeated" },
    operation: { type: "string", value: "OP", help: 'only "GET /pets/{id}", or an operationId' },
    ...judgeOptions,
    write: editOptions.write,
    out: editOptions.out,
  },
  run: async ({ positionals, values }, io) => {
    const file = onlyFile("fix", positionals);
    const destination = destinationOf(file, values);
    const only = values.rule?.map(ruleOf);
    const profile = profileOf(values);
    const input = await readInput(file, io);
    const operation = values.operation === undefined ? undefined : operationOf(input, values.operation).id;
    const judge = await judgeOf(file, profile, io);
    const { document, fixed, refused } = fixAll(input.document, { judge, operation, rules: only });
    tell(file, { document, fixed, refused }, io);
    // A file without a fault is not written again.
    if (fixed.length > 0 || destination !== file) await deliver(input, document, destination, io);
    return 0;
  },
});

interface Wanted {
  readonly judge: Judging;
  readonly operation: OperationId | undefined;
  /** undefined: all of them. */
  readonly rules: readonly string[] | undefined;
}

/** A fix may lay bare a fault that could not be seen before, so it is judged again until nothing is left to be fixed. */
const MOST_ROUNDS = 5;

function fixAll(document: ApiDocument, wanted: Wanted): Omit<FixesPlan, "edits"> {
  let plan = planFixes(document, findingsIn(document, wanted));
  const fixed = [...plan.fixed];
  for (let round = 1; round < MOST_ROUNDS && plan.fixed.length > 0; round++) {
    plan = planFixes(plan.document, findingsIn(plan.document, wanted));
    fixed.push(...plan.fixed);
  }
  return { document: plan.document, fixed, refused: plan.refused };
}

function findingsIn(document: ApiDocument, { judge, operation, rules: only }: Wanted) {
  const findings = checkDocument(document, { ...judge, ...(operation && { operation }) });
  return only === undefined ? findings : findings.filter(({ rule }) => only.includes(rule));
}

function tell(file: string, { document, fixed, refused }: Omit<FixesPlan, "edits">, io: Io): void {
  const { positionAt } = createLineIndex(document.text);
  for (const { finding, fix: one, message } of refused) {
    const place = placeIn(file, positionAt(placeOf(document, finding).start));
    io.stderr(`${place}: "${one.title}" was not made. ${message}\n`);
  }
  const counts = new Map<string, number>();
  for (const { rule } of fixed) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const kinds = [...counts].map(([rule, count]) => `${rule} ${count}`).join(", ");
  const done = fixed.length === 1 ? "1 finding is fixed" : `${fixed.length} findings are fixed`;
  io.stderr(
    fixed.length === 0
      ? `${placeIn(file)}: nothing was found that is safe to fix.\n`
      : `${placeIn(file)}: ${done}: ${kinds}.\n`,
  );
}

function ruleOf(id: string): string {
  if (findRule(id) !== undefined) return id;
  const near = nearestName(
    id,
    rules.map(({ meta }) => meta.id),
  );
  throw new CliProblem(
    `--rule: there is no rule "${id}".${near === undefined ? " `rules` lists them all." : ` Did you mean "${near}"?`}`,
  );
}
