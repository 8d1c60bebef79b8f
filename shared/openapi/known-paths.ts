import type { ApiDocument } from "./document.ts";

/** A path with its operations, by their indices among all of the document. */
export interface KnownPath {
  readonly path: string;
  readonly from: number;
  /** The index after the last of them. */
  readonly to: number;
  /** As in `Projection.pathStarts`. */
  readonly start: number | undefined;
}

/** The paths of a document, to be found in the order of an edited one: nearly always their own. */
export class KnownPaths {
  readonly #document: ApiDocument;
  /** The index of the path below the one that was taken last. */
  #next = 0;
  #indexes: ReadonlyMap<string, number> | undefined;

  constructor(document: ApiDocument) {
    this.#document = document;
  }

  /** Undefined when there was no such path. */
  take(path: string): KnownPath | undefined {
    const { firstOperations, operations, pathStarts } = this.#document;
    const index = this.#indexOf(path);
    if (index === undefined) return undefined;
    this.#next = index + 1;
    return {
      path,
      from: firstOperations[index] ?? 0,
      to: firstOperations[index + 1] ?? operations.length,
      start: pathStarts[index],
    };
  }

  /** Whether the names told the paths apart: where one stands twice, only their order does. */
  get areUnique(): boolean {
    return this.#indexes === undefined || this.#indexes.size === this.#document.paths.length;
  }

  #indexOf(path: string): number | undefined {
    const { paths } = this.#document;
    if (paths[this.#next] === path) return this.#next;
    this.#indexes ??= new Map(paths.map((known, index) => [known, index]));
    return this.#indexes.get(path);
  }
}
