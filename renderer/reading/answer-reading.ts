import type { ApiDocument } from "../../shared/openapi/document.ts";
import { readTree } from "../../shared/openapi/read-document.ts";
import { checkExamples, checkOperation, type Judged } from "../../shared/rules/engine.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import { readSource } from "../../shared/source/read-source.ts";
import { isBranch, type Stem } from "../../shared/source/stem.ts";
import type { DocumentHead, ReadingReply, ReadingRequest } from "./reading-messages.ts";

/** How far the reading of a large text is when its positions are known, and when its operations are. */
const POSITIONS = 0.6;
const OPERATIONS = 0.75;
/** So few that taking them over is not felt in the page. */
const OPERATIONS_AT_ONCE = 50;

/** Sends an answer; the buffers are handed over and not copied. */
type Reply = (message: ReadingReply, transfer?: readonly ArrayBuffer[]) => void;

/**
 * What the worker does: reads a text, judges its operations, then their examples, which nobody waits for, and answers as it goes.
 * @param later runs something when the page has drawn what it got
 */
export function answerReading(
  { text, judging }: ReadingRequest,
  reply: Reply,
  later: (run: () => void) => void,
): void {
  const source = readSource(text);
  if (source.ok) reply({ type: "progress", fraction: POSITIONS });
  const result = source.ok ? readTree(source.tree) : source;
  if (!result.ok) {
    reply({ type: "unreadable", problem: result.problem });
    return;
  }
  reply({ type: "progress", fraction: OPERATIONS });
  sendHead(result.document, reply);
  sendOperations(result.document, judging, reply);
  reply({ type: "read" });
  later(() => {
    sendExamples(result.document, judging, reply);
    reply({ type: "done" });
  });
}

function sendHead(document: ApiDocument, reply: Reply): void {
  const { openapi, version, title, paths, firstOperations, pathStarts, referredFields, tree } = document;
  const places = { paths, firstOperations, pathStarts };
  // A copy is handed over: rules look into the worker's own tables.
  const stem = structuredClone(tree.stem);
  const head: DocumentHead = {
    openapi,
    version,
    title,
    ...places,
    referredFields,
    format: tree.format,
    stem,
  };
  reply({ type: "head", head }, tablesOf(stem));
}

function sendOperations(document: ApiDocument, judging: Judging, reply: Reply): void {
  const { operations, starts, version } = document;
  const context = { ...judging, version };
  for (let from = 0; from < operations.length; from += OPERATIONS_AT_ONCE) {
    const some = operations.slice(from, from + OPERATIONS_AT_ONCE);
    const judged = some.map((operation) => sent(checkOperation(document, operation, context)));
    const part = { operations: some, starts: starts.slice(from, from + OPERATIONS_AT_ONCE), judged };
    reply({ type: "operations", part });
    const done = Math.min(1, (from + OPERATIONS_AT_ONCE) / operations.length);
    reply({ type: "progress", fraction: OPERATIONS + (1 - OPERATIONS) * done });
  }
}

function sendExamples(document: ApiDocument, judging: Judging, reply: Reply): void {
  const { operations, version } = document;
  const context = { ...judging, version };
  for (let from = 0; from < operations.length; from += OPERATIONS_AT_ONCE) {
    const some = operations.slice(from, from + OPERATIONS_AT_ONCE);
    const judged = some.map((operation) => sent(checkExamples(document, operation, context)));
    reply({ type: "examples", part: { from, judged } });
  }
}

/** Only what the page takes over. */
function sent({ findings, lookedAt }: Judged): Judged {
  return { findings, lookedAt };
}

function tablesOf(stem: Stem): readonly ArrayBuffer[] {
  const buffers: ArrayBuffer[] = [];
  const collect = (part: Stem): void => {
    if (isBranch(part)) {
      collect(part.head);
      part.parts.forEach(collect);
    } else buffers.push(part.table.rows.buffer, part.table.scalars.buffer);
  };
  collect(stem);
  // Pieces without nodes may share an empty table.
  return [...new Set(buffers)];
}
