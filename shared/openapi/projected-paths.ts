import type { Operation } from "../model/operation.ts";
import type { Projection } from "./document.ts";
import type { KnownPath } from "./known-paths.ts";

type Paths = Pick<Projection, "operations" | "starts" | "paths" | "firstOperations" | "pathStarts">;

/** The paths of a document with their operations, while they are gathered in document order. */
export class ProjectedPaths implements Paths {
  readonly operations: Operation[] = [];
  readonly starts: number[] = [];
  readonly paths: string[] = [];
  readonly firstOperations: number[] = [];
  readonly pathStarts: (number | undefined)[] = [];

  /** Begins a path; what is added next are its operations. */
  addPath(path: string, start: number | undefined): void {
    this.paths.push(path);
    this.pathStarts.push(start);
    this.firstOperations.push(this.operations.length);
  }

  addOperation(operation: Operation, start: number): void {
    this.operations.push(operation);
    this.starts.push(start);
  }

  /**
   * Adds a path with its operations as they are in a document, at another place maybe.
   * @param shift how much further down in the text they are
   */
  addMoved({ operations, starts }: Paths, { path, start = 0, from, to }: KnownPath, shift: number): void {
    this.addPath(path, start + shift);
    for (let index = from; index < to; index++) {
      const operation = operations[index];
      if (operation) this.addOperation(operation, (starts[index] ?? 0) + shift);
    }
  }
}
