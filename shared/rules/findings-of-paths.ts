import type { Finding } from "../model/finding.ts";
import type { OperationId } from "../model/operation.ts";
import type { Steps } from "../model/steps.ts";
import type { ApiDocument } from "../openapi/document.ts";
import type { NotingLook } from "../openapi/look.ts";
import { lookAt } from "../openapi/look-at.ts";
import { operationsByPath, type PathOperations } from "../openapi/operations-by-path.ts";
import { judgePath } from "./judge.ts";
import { isFresh, type KnownPath, type Memory } from "./memory.ts";
import type { RuleContext } from "./rule.ts";

/** What the rules about paths say of each operation, a path a step; operations that they say nothing about have no entry. */
export function* findingsOfPaths(
  document: ApiDocument,
  context: RuleContext,
  { paths }: Memory,
): Steps<ReadonlyMap<OperationId, readonly Finding[]>> {
  const found = new Map<OperationId, readonly Finding[]>();
  for (const path of operationsByPath(document)) {
    const [first] = path.operations;
    if (first === undefined) continue;
    let known = paths.get(first);
    if (!known || !isSamePath(known.path, path) || !isFresh(known, document)) {
      known = judgedPath(document, path, context);
      paths.set(first, known);
      yield;
    }
    for (const [id, findings] of known.findings) found.set(id, findings);
  }
  return found;
}

const NOWHERE: readonly string[] = [];

function judgedPath(document: ApiDocument, path: PathOperations, context: RuleContext): KnownPath {
  const looks: NotingLook[] = [];
  const findings = judgePath(path, context, (operation) => {
    const look = lookAt(document, operation);
    looks.push(look);
    return look;
  });
  const lookedAt = looks.length === 0 ? NOWHERE : [...new Set(looks.flatMap((look) => [...look.lookedAt]))];
  return { path, findings, lookedAt, since: document.touched.count };
}

function isSamePath(one: PathOperations, other: PathOperations): boolean {
  return (
    one.hasItems === other.hasItems &&
    one.operations.length === other.operations.length &&
    one.operations.every((operation, index) => operation === other.operations[index])
  );
}
