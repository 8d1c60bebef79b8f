/** Work that can be put aside after each step, so that nobody waits for all of it. */
export type Steps<Result> = Generator<void, Result>;

/** Does the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
