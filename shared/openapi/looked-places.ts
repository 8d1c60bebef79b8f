import { isWithin } from "./pointer.ts";

const NOWHERE: ReadonlySet<string> = new Set();

/** The places that were looked at for an operation, as JSON pointers: what was found depends on them. */
export class LookedPlaces {
  /** Pointer of the operation. */
  readonly #home: string;
  #outside: Set<string> | undefined;
  /** Lists that were noted as a whole. */
  #lists: Set<readonly string[]> | undefined;
  /** The places of what is being noted just now. */
  #steps: string[] | undefined;

  constructor(home: string) {
    this.#home = home;
  }

  /** Those outside the operation. */
  get outside(): ReadonlySet<string> {
    return this.#outside ?? NOWHERE;
  }

  note(step: string): void {
    this.#steps?.push(step);
    if (isWithin(step, this.#home)) return;
    this.#outside ??= new Set();
    this.#outside.add(step);
  }

  noteAll(steps: readonly string[]): void {
    if (steps.length === 0 || (this.#steps === undefined && this.#lists?.has(steps))) return;
    this.#lists ??= new Set();
    this.#lists.add(steps);
    for (const step of steps) this.note(step);
  }

  /** Acts, and tells which places were looked at for it. */
  noting<Value>(act: () => Value): { readonly value: Value; readonly steps: readonly string[] } {
    const outer = this.#steps;
    const own: string[] = [];
    this.#steps = own;
    try {
      const value = act();
      return { value, steps: own.length > 1 ? [...new Set(own)] : own };
    } finally {
      this.#steps = outer;
      outer?.push(...own);
    }
  }
}
