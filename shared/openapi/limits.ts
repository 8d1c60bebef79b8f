import type { SourceProblem } from "../model/text.ts";
import { locate } from "../source/problem.ts";
import type { SourceTree } from "../source/tree.ts";

/**
 * How many parts of operations are read: operations, responses, headers, media types, parameters and the like, each counted
 * wherever it is used. References and aliases multiply them without end. The largest documents known have some ten thousand.
 */
const MAX_PARTS = 1_000_000;

/** So many UTF-16 code units of a text that is read with a part count as a part more. */
const TEXT_OF_PART = 256;

/** Ends the reading of a document that uses its parts too often. */
class TooMany extends Error {
  override readonly name = "TooMany";
  readonly offset: number;
  constructor(offset: number) {
    super("too many parts");
    this.offset = offset;
  }
}

/** Counts parts as they are read. @throws TooMany, which `withinLimits` catches */
export interface PartCounter {
  /** Says where in the text the parts that follow are used: the place that is told when they are too many. */
  readonly usedAt: (offset: number) => void;
  readonly count: (parts: number) => void;
  /** Counts texts by their length. */
  readonly countTexts: (texts: readonly (string | undefined)[]) => void;
}

/** As how many parts texts count. */
export function partsOfTexts(texts: readonly (string | undefined)[]): number {
  let length = 0;
  for (const text of texts) length += text?.length ?? 0;
  return Math.floor(length / TEXT_OF_PART);
}

export function createCounter(): PartCounter {
  let left = MAX_PARTS;
  let place = 0;
  const count = (parts: number): void => {
    left -= parts;
    if (left < 0) throw new TooMany(place);
  };
  return {
    usedAt: (offset) => {
      place = offset;
    },
    count,
    countTexts: (texts) => count(partsOfTexts(texts)),
  };
}

/** What reading a tree gives, or the problem when it has too many parts. */
export function withinLimits<Result>(
  tree: SourceTree,
  read: () => Result,
): Result | { readonly ok: false; readonly problem: SourceProblem } {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    const problem = locate(tree.text, error.offset, {
      message: `Up to here the operations hold more than ${MAX_PARTS.toLocaleString("en")} responses and other parts, those counted again that references ($ref) and YAML aliases repeat.`,
      advice: "Split the document, or take out the references and aliases that repeat large parts.",
    });
    return { ok: false, problem };
  }
}
