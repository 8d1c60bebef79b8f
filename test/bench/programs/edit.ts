// `edit.js FILE`: edits a document again and again, and prints as JSON how many milliseconds each edit took.
import { readFileSync } from "node:fs";
import type { Operation, OperationId } from "../../../shared/model/operation.ts";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { checkOperation } from "../../../shared/rules/engine.ts";

const OPERATIONS = 110;
/** Operations that are edited by turns, so that no edit finds the operation of the one before it still at hand. */
const GROUP = 10;
/** In milliseconds. A product that needs seconds for an edit is measured with fewer of them. */
const LIMIT = 30_000;

const kinds = ["add", "describe", "rename", "remove"] as const;
type Kind = (typeof kinds)[number];

const [file = ""] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
let document = read(text);
const groups = groupsOf(spread(document.operations.filter(isEditable), OPERATIONS).map(({ id }) => id));
const times: Record<Kind, number[]> = { add: [], describe: [], rename: [], remove: [] };

const begin = performance.now();
for (const [index, group] of groups.entries()) {
  for (const kind of kinds) {
    for (const operation of group) {
      const took = time(editOf(kind, operation), operation);
      // The first group warms up.
      if (index > 0) times[kind].push(took);
    }
  }
  if (index > 0 && performance.now() - begin > LIMIT) break;
}
if (document.text.toString() !== text) throw new Error("Added and removed again, and the text is another.");
process.stdout.write(`${JSON.stringify(times)}\n`);

/** To new text, positions and findings of the operation; the next edit starts from what this one leads to. */
function time(edit: SemanticEdit, id: OperationId): number {
  const start = performance.now();
  const plan = planEdits(document, [edit]);
  if (!plan.ok) throw new Error(`${edit.type} in ${id} was refused: ${plan.message}`);
  document = plan.document;
  const operation = document.operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`${id} is gone after ${edit.type}.`);
  checkOperation(document, operation, { profile: "zos-connect", version: document.version });
  return performance.now() - start;
}

function editOf(kind: Kind, operation: OperationId): SemanticEdit {
  switch (kind) {
    case "add":
      return { type: "add-response", operation, key: "418", response: { description: "Added here" } };
    case "describe":
      return { type: "describe-response", target: { operation, key: "418" }, description: "Told otherwise" };
    case "rename":
      return { type: "rename-response", target: { operation, key: "418" }, to: "421" };
    case "remove":
      return { type: "remove-response", target: { operation, key: "421" } };
  }
}

function read(source: string): ApiDocument {
  const result = readDocument(source);
  if (!result.ok) throw new Error(result.problem.message);
  return result.document;
}

function isEditable({ readOnlyReason, responses }: Operation): boolean {
  const keys = new Set(responses.map(({ key }) => key));
  return readOnlyReason === undefined && !keys.has("418") && !keys.has("421");
}

function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function groupsOf(ids: readonly OperationId[]): readonly (readonly OperationId[])[] {
  return Array.from({ length: Math.ceil(ids.length / GROUP) }, (_, i) =>
    ids.slice(i * GROUP, (i + 1) * GROUP),
  );
}
