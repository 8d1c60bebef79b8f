import type { OperationId } from "./operation.ts";
import type { SemanticEdit } from "./semantic-edit.ts";
import type { TextRange } from "./text.ts";

export type Severity = "error" | "warning" | "info" | "hint";

/** The severities, worst first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info", "hint"];

/** What a rule has to say about one place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong here, with the actual values: one or two sentences. */
  readonly message: string;
  /** The clause that justifies the rule, e.g. `RFC 9110 §15.3.5`. */
  readonly source: string;
  /** undefined for a finding about the whole document. */
  readonly operation: OperationId | undefined;
  /** The response it is about; undefined for a finding about the set or the document. */
  readonly response: { readonly key: string; readonly occurrence: number } | undefined;
  readonly pointer: string;
  /**
   * Counted from the start of the operation. undefined: outside of it, in a shared response or, of a finding about the document,
   * wherever `pointer` leads. `placeOf` tells the place in the text for all of them.
   */
  readonly range: TextRange | undefined;
  readonly fixes: readonly Fix[];
  /** How many responses of the document meet this same fault inside the shared response that they use; 1 otherwise. */
  readonly users: number;
  /** Why somebody has silenced it, "" where no reason is given; undefined when it is not silenced. */
  readonly silenced?: string;
}

/** A quick fix, as data. */
export interface Fix {
  /** A verb phrase: "Remove the body", "Change to 403". */
  readonly title: string;
  /** `apply`: the edits do it. `edit`, `choose`: opens the response in the window and changes nothing by itself. */
  readonly kind: "apply" | "edit" | "choose";
  /** Whether the set's meaning stays, so that it can be applied in bulk. Never true for `edit` and `choose`. */
  readonly safe: boolean;
  readonly edits: readonly SemanticEdit[];
}
