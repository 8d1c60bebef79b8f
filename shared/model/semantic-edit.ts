import type { OperationId } from "./operation.ts";

/** Names one response of an operation. */
export interface ResponseTarget {
  readonly operation: OperationId;
  readonly key: string;
  /** Which of several entries with the same key; 0 unless given. */
  readonly occurrence?: number;
}

/** A response to be written; what is not given is not written. */
export interface NewResponse {
  readonly description: string | undefined;
  readonly headers?: readonly NewHeader[];
  readonly content?: NewContent;
}

export interface NewContent {
  readonly mediaType: string;
  /** The schema as a reference, e.g. `#/components/schemas/Error`; undefined: an empty Media Type Object. */
  readonly schemaRef?: string;
}

/** A header to declare on a response; written in the form of the document's version. */
export interface NewHeader {
  readonly name: string;
  readonly description: string;
  readonly type: "string" | "integer";
  readonly format?: string;
  readonly example?: string;
}

/** A parameter to declare on an operation; written in the form of the document's version. */
export interface NewParameter {
  readonly name: string;
  readonly in: "header" | "query";
  readonly description: string;
  readonly type: "string" | "integer";
  readonly isRequired?: boolean;
}

/** A value to be written: maps are lists of fields, as the order of an object's keys is not ours to choose. */
export type NewValue = string | number | boolean | null | readonly NewField[] | NewList;

export interface NewField {
  readonly key: string;
  readonly value: NewValue;
}

export interface NewList {
  readonly items: readonly NewValue[];
}

/**
 * A change in the person's terms, as data. It becomes text edits in `shared/openapi`; the window, the command line and quick
 * fixes all speak it.
 */
export type SemanticEdit =
  | {
      readonly type: "add-response";
      readonly operation: OperationId;
      readonly key: string;
      readonly response: NewResponse;
      /** The key to stand before; undefined: the usual place (ascending, ranges and `default` last). */
      readonly before?: string;
    }
  | { readonly type: "remove-response"; readonly target: ResponseTarget }
  | { readonly type: "rename-response"; readonly target: ResponseTarget; readonly to: string }
  | { readonly type: "describe-response"; readonly target: ResponseTarget; readonly description: string }
  /** `before: undefined` moves it to the end. */
  | {
      readonly type: "move-response";
      readonly target: ResponseTarget;
      readonly before: { readonly key: string; readonly occurrence?: number } | undefined;
    }
  /** Copies everything the response has, comments inside it too, under another key. */
  | {
      readonly type: "duplicate-response";
      readonly target: ResponseTarget;
      readonly key: string;
      readonly description?: string;
    }
  /** Removes the body: `content`, in 2.0 `schema` and `examples`. */
  | { readonly type: "remove-content"; readonly target: ResponseTarget }
  /** Empties the Media Type Objects and keeps their keys (HEAD); in 2.0 the same as `remove-content`. */
  | { readonly type: "empty-media-types"; readonly target: ResponseTarget }
  | { readonly type: "add-content"; readonly target: ResponseTarget; readonly content: NewContent }
  | { readonly type: "add-header"; readonly target: ResponseTarget; readonly header: NewHeader }
  /** Silences the findings of a rule, of one response or of the whole operation (`x-response-findings`). */
  | {
      readonly type: "silence-findings";
      readonly operation: OperationId;
      readonly rule: string;
      readonly response?: string;
      readonly reason: string;
    }
  /** Takes the first such silence away; the last of the operation takes the field with it. */
  | {
      readonly type: "remove-silence";
      readonly operation: OperationId;
      readonly rule: string;
      readonly response?: string;
    }
  /** Behind the parameters that the operation declares itself. */
  | { readonly type: "add-parameter"; readonly operation: OperationId; readonly parameter: NewParameter }
  /** Codes ascending, a range behind the codes of its class, `default` last; entries that are none of these keep behind their neighbour. */
  | { readonly type: "sort-responses"; readonly operation: OperationId }
  /**
   * Writes a value at a JSON pointer: in place of the one that is there, or as the last field of its map; maps that are missing on
   * the way are made.
   */
  | { readonly type: "set-value"; readonly at: string; readonly value: NewValue }
  /** Puts a value behind the last item of the list at a JSON pointer; what is empty or missing there becomes a list of one. */
  | { readonly type: "append-item"; readonly at: string; readonly value: NewValue }
  /** Removes the entry at a JSON pointer. */
  | { readonly type: "remove-value"; readonly at: string }
  /** Gives the entry at a JSON pointer another key. */
  | { readonly type: "rename-key"; readonly at: string; readonly to: string }
  /** Quotes every plain status key of the document, in the document's quote style. */
  | { readonly type: "quote-status-keys" }
  | {
      readonly type: "add-operation";
      readonly path: string;
      readonly method: string;
      readonly operationId?: string;
      readonly summary?: string;
    }
  | { readonly type: "remove-operation"; readonly operation: OperationId }
  | { readonly type: "rename-path"; readonly path: string; readonly to: string }
  | { readonly type: "remove-path"; readonly path: string }
  | { readonly type: "change-method"; readonly operation: OperationId; readonly to: string }
  /** An empty value removes the field. */
  | { readonly type: "set-operation-id"; readonly operation: OperationId; readonly value: string }
  | { readonly type: "set-summary"; readonly operation: OperationId; readonly value: string };
