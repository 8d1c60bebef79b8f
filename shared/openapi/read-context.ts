import type { OpenApiVersion, Parameter, ResponseRef } from "../model/operation.ts";
import type { SourceTree } from "../source/tree.ts";

/** A reference whose users are counted while the document is read. */
export type CountedRef = { -readonly [Field in keyof ResponseRef]: ResponseRef[Field] };

/** What reading one document's operations shares. */
export interface ReadContext {
  readonly tree: SourceTree;
  readonly version: OpenApiVersion;
  readonly security: readonly (readonly string[])[];
  /** The document's `produces` (2.0). */
  readonly produces: readonly string[];
  /** Resolved parameters by reference: real documents share a few among a thousand operations. */
  readonly parameters: Map<string, Parameter | undefined>;
  readonly countUser: (ref: CountedRef) => void;
}
