import type { OpenApiVersion, Operation } from "../model/operation.ts";
import type { SourceProblem } from "../model/text.ts";
import type { SourceText } from "../source/source-text.ts";
import type { SourceTree } from "../source/tree.ts";

/** An OpenAPI document as read: its text, and the projections of it. */
export interface ApiDocument {
  readonly text: SourceText;
  readonly format: "yaml" | "json";
  /** The version as written, e.g. `3.0.3` or `2.0`. */
  readonly openapi: string;
  readonly version: OpenApiVersion;
  /** `info.title`, when there is one. */
  readonly title: string | undefined;
  /** Operations in document order, webhooks where they stand. */
  readonly operations: readonly Operation[];
  /** Path templates in document order, those without operations too. */
  readonly paths: readonly string[];
  /** The position tree, for edits and for rules that look deeper than the projection. */
  readonly tree: SourceTree;
}

export type ReadResult =
  | { readonly ok: true; readonly document: ApiDocument }
  | { readonly ok: false; readonly problem: SourceProblem };
