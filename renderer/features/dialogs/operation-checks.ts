import type { OperationId } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { hasWebhooks, methodsOf } from "../../../shared/openapi/methods.ts";
import type { Obstacle } from "./FormDialog.tsx";

const USUAL = ["get", "post", "put", "delete", "patch"];

/** What keeps a path from being added to the document; `undefined` document: a new one. */
export function pathObstacle(path: string, document: ApiDocument | undefined): Obstacle | undefined {
  if (path === "") return missing("Type the path, such as /pets/{petId}.");
  if (!path.startsWith("/") && !isWebhook(path, document)) {
    return wrong("A path starts with a slash, such as /pets.");
  }
  if (/\s/.test(path)) return wrong("A path has no spaces.");
  if (/[?#]/.test(path)) return wrong("A path ends before ? and #. Queries are parameters of the operation.");
  if (!/^(?:[^{}]|\{[^{}]+\})*$/.test(path)) return wrong("Each { needs a name and a }, such as {petId}.");
  return duplicate(path, document);
}

function isWebhook(path: string, document: ApiDocument | undefined): boolean {
  return document !== undefined && hasWebhooks(document.version) && /^webhooks\/./.test(path);
}

function duplicate(path: string, document: ApiDocument | undefined): Obstacle | undefined {
  const same = document?.paths.find((other) => shapeOf(other) === shapeOf(path));
  if (same === undefined) return undefined;
  return wrong(
    same === path
      ? "This path is already here. Its own menu adds a method to it."
      : "The same path is here with other parameter names. Choose another.",
  );
}

/** Templated paths that differ in their parameters' names only are the same (OpenAPI 3.0.4, Paths Object). */
function shapeOf(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}");
}

export function operationIdObstacle(
  operationId: string,
  document: ApiDocument | undefined,
): Obstacle | undefined {
  const other =
    operationId === ""
      ? undefined
      : document?.operations.find((operation) => operation.operationId === operationId);
  return other && wrong("Another operation has this operation id. Each needs its own.");
}

/** The methods that a path can still take, the usual ones first. */
export function freeMethods(document: ApiDocument | undefined, path: string | undefined): readonly string[] {
  const used = new Set(
    document?.operations.filter((operation) => operation.path === path).map(({ method }) => method),
  );
  const known = methodsOf(document?.version ?? "3.0");
  return [...new Set([...USUAL, ...known])].filter((method) => !used.has(method));
}

export function findById(document: ApiDocument | undefined, id: OperationId) {
  return document?.operationById(id);
}

function missing(message: string): Obstacle {
  return { message, isWrong: false };
}

function wrong(message: string): Obstacle {
  return { message, isWrong: true };
}
