import fc from "fast-check";

/**
 * A row of decisions, which begins again at its end. Of an empty one the first of the options is taken each time, so that a
 * failing case shrinks to the plainest one.
 */
export class Choices {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A number from 0 to `count - 1`. */
  below(count: number): number {
    return (this.#numbers[this.#at++ % this.#numbers.length] ?? 0) % count;
  }

  pick<const Option>(options: readonly Option[]): Option {
    const option = options[this.below(options.length)];
    if (option === undefined) throw new RangeError("There is nothing to choose from.");
    return option;
  }

  /** True once in `count` times; false of an empty row. */
  isRare(count: number): boolean {
    return this.below(count) === count - 1;
  }
}

/** Rows of at most `maxLength` decisions. */
export function choices(maxLength: number): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat({ max: 839 }), { maxLength, size: "max" });
}
