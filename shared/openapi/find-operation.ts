import type { Operation, OperationId } from "../model/operation.ts";
import type { ApiDocument } from "./document.ts";

/**
 * The operation that a person names: an operationId, or a method in any case and a path (`get /pets`,
 * `POST webhooks/newPet`); the second of one name is `GET /pets (2)`.
 * @returns undefined when the document has none of that name
 */
export function findOperation(document: ApiDocument, text: string): Operation | undefined {
  const wanted = text.trim();
  const named =
    document.operations.find(({ operationId }) => operationId === wanted) ??
    document.operationById(wanted as OperationId);
  if (named) return named;
  const match = /^(\S+)\s+(.+)$/.exec(wanted);
  const [, method, path] = match ?? [];
  if (method === undefined) return undefined;
  const atPath = document.operations.filter((operation) => operation.path === path);
  // Names under `additionalOperations` are told apart by case: the exact one wins.
  return (
    atPath.find((operation) => operation.method === method) ??
    atPath.find((operation) => operation.method.toLowerCase() === method.toLowerCase())
  );
}
