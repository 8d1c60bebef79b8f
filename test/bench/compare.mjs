/** Enough for a median that a busy moment of the machine does not move. */
export const ROUNDS = 5;

/**
 * Measures each of them `ROUNDS` times, taking turns, so that a slow minute of the machine meets all.
 * @param {Record<string, () => number>} measures
 * @returns {Record<string, number>} the medians, under the same names
 */
export function takeTurns(measures) {
  const names = Object.keys(measures);
  const values = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) values[name].push(measures[name]());
  }
  return Object.fromEntries(names.map((name) => [name, median(values[name])]));
}

export function median(values) {
  return percentile(values, 50);
}

/** The smallest value that so many percent of them do not exceed. */
export function percentile(values, percent) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}
