import type { ReadResult } from "../../shared/openapi/document.ts";
import type { Judging } from "../../shared/rules/rule.ts";

export interface ReadingOptions {
  /** What the operations are judged by on the way. */
  readonly judging: Judging;
  /** Ends the reading; it is rejected with the signal's reason then. */
  readonly signal: AbortSignal;
  /** Told how much is done, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** Reads large texts without keeping the page from answering. */
export interface DocumentReader {
  /** The document with its findings known, or what makes it unreadable. */
  readonly read: (text: string, options: ReadingOptions) => Promise<ReadResult>;
  /** Waits until the examples of what was read last are known too, or will not be: they are judged after it was handed over. */
  readonly whenExamplesJudged: () => Promise<void>;
  /** Leaves the examples that are not judged yet: nobody waits for what was read last any more. */
  readonly leaveExamples: () => void;
}
