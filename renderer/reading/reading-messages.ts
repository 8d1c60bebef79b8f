import type { SourceProblem } from "../../shared/model/text.ts";
import type { Projection } from "../../shared/openapi/document.ts";
import type { Judged } from "../../shared/rules/engine.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import type { Stem } from "../../shared/source/stem.ts";

/** What the worker is asked to read. */
export interface ReadingRequest {
  readonly text: string;
  readonly judging: Judging;
}

/** All but the operations, which follow in parts: what takes over all of them at once would be felt in the page. */
export type DocumentHead = Omit<Projection, "tree" | "operations" | "starts" | "touched"> & {
  readonly format: "yaml" | "json";
  readonly stem: Stem;
};

export interface OperationsPart extends Pick<Projection, "operations" | "starts"> {
  /** Of each operation of the part. */
  readonly judged: readonly Judged[];
}

/** What is said of the examples of operations. */
export interface ExamplesPart {
  /** Which operation of the document is the first. */
  readonly from: number;
  readonly judged: readonly Judged[];
}

/**
 * What the worker answers, in this order: progress, the head, the parts, that the text is read, the examples of its operations, and
 * that it is done; or why the text cannot be read.
 */
export type ReadingReply =
  | { readonly type: "progress"; readonly fraction: number }
  | { readonly type: "head"; readonly head: DocumentHead }
  | { readonly type: "operations"; readonly part: OperationsPart }
  | { readonly type: "read" }
  | { readonly type: "examples"; readonly part: ExamplesPart }
  | { readonly type: "done" }
  | { readonly type: "unreadable"; readonly problem: SourceProblem };
