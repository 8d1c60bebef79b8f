/** The largest document that a shell reads or writes, in bytes. */
export const MAX_DOCUMENT_BYTES = 100_000_000;
