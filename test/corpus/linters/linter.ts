import type { OpenApiVersion } from "../../../shared/model/operation.ts";
import type { Grain } from "./places.ts";

/** What a rule, theirs or ours, says about a place of a document. */
export interface Complaint {
  readonly rule: string;
  /** JSON pointer into the document. */
  readonly pointer: string;
  readonly message: string;
}

/** Another linter, and which of its rules say the same as ours. */
export interface Linter {
  readonly name: string;
  readonly versions: readonly OpenApiVersion[];
  /** Longer documents take it too long. */
  readonly longest: number;
  readonly ask: (text: string) => Promise<readonly Complaint[]>;
  readonly pairs: readonly Pair[];
}

/** Rules of theirs and of ours that look for the same. */
export interface Pair {
  readonly theirs: readonly string[];
  /** Which of their complaints are meant, where one rule looks for several things. */
  readonly says?: RegExp;
  readonly ours: readonly string[];
  readonly grain: Grain;
  /** What their complaints say where they could not judge: neither is asked about that place. */
  readonly givesUp?: { readonly says: RegExp; readonly because: string; readonly places: number };
  readonly differences?: readonly Difference[];
}

/** A known disagreement: one that matches no place any more fails the test. */
export interface Difference {
  /** Who alone complains. */
  readonly only: "ours" | "theirs";
  readonly where: (dispute: Dispute) => boolean;
  /** How many places it is about. */
  readonly places: number;
  readonly right: "ours" | "theirs" | "both";
  /** Why, by the clause. */
  readonly because: string;
}

/** A place that only one of the two complains about. */
export interface Dispute {
  readonly document: string;
  readonly version: OpenApiVersion;
  readonly only: "ours" | "theirs";
  readonly place: string;
  /** Of an operation: the keys of its responses. */
  readonly keys: readonly string[];
  /** What is written there. */
  readonly value: unknown;
  readonly messages: readonly string[];
  /** All rules of ours that complain about the place, those of other pairs too. */
  readonly told: ReadonlySet<string>;
}
