/** Texts of more code units take long enough to read that a person would notice: they are read in a worker. */
export const LARGE = 300_000;
