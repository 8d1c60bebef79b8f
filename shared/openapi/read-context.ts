import type { OpenApiVersion, Parameter, ResponseRef, SchemeUse } from "../model/operation.ts";
import type { TextRange } from "../model/text.ts";
import type { SourceMap, SourceTree } from "../source/tree.ts";
import { asMap, fieldOf, itemsOf, textOf } from "./fields.ts";
import { createCounter, type PartCounter } from "./limits.ts";
import { readSecurity } from "./read-security.ts";
import type { Written } from "./read-written.ts";
import { followReference, type Resolution } from "./references.ts";

/** What reading one document's operations shares. */
export interface ReadContext {
  readonly tree: SourceTree;
  readonly version: OpenApiVersion;
  readonly root: SourceMap | undefined;
  /** The document's own `security`. */
  readonly security: readonly (readonly SchemeUse[])[];
  /** The document's `produces` (2.0). */
  readonly produces: readonly string[];
  /** Follows a reference. Real documents share a few among a thousand operations: each target is followed once. */
  readonly follow: (target: string) => Resolution;
  /** Resolved parameters by reference. */
  readonly parameters: Map<string, Parameter | undefined>;
  /** References to responses that nothing stands beside, by what they name. */
  readonly refs: Map<string, ResponseRef>;
  /** What is written of shared responses. */
  readonly shared: Map<SourceMap, Written>;
  /** Counts what is read, so that references and aliases cannot multiply it without end. */
  readonly counter: PartCounter;
}

/** What reading one operation adds. */
export interface OperationContext extends ReadContext {
  /** A stretch of the text as the operation tells it. */
  readonly rangeOf: (range: TextRange) => TextRange;
  /** Which places references were followed to. */
  readonly steps: ReadonlySet<string>;
}

/** What is needed to read operations of a tree. */
export function createContext(tree: SourceTree, version: OpenApiVersion): ReadContext {
  const root = asMap(tree.root);
  const resolutions = new Map<string, Resolution>();
  return {
    tree,
    version,
    root,
    security: readSecurity(fieldOf(root, "security")) ?? [],
    produces: itemsOf(fieldOf(root, "produces")).flatMap((item) => textOf(item) ?? []),
    follow: (target) => {
      const known = resolutions.get(target) ?? followReference(tree.root, target);
      resolutions.set(target, known);
      return known;
    },
    parameters: new Map(),
    refs: new Map(),
    shared: new Map(),
    counter: createCounter(),
  };
}

/**
 * What reading one operation needs. Written out, as it is made for each operation, and a copy with spread fields takes ten times as long.
 * @param rangeOf tells a stretch of the text as the operation does
 */
export function contextOfOperation(
  document: ReadContext,
  rangeOf: OperationContext["rangeOf"],
): OperationContext {
  const { tree, version, root, security, produces, parameters, refs, shared, counter } = document;
  const steps = new Set<string>();
  const follow = (target: string): Resolution => {
    const resolution = document.follow(target);
    for (const step of resolution.steps) steps.add(step);
    return resolution;
  };
  return {
    tree,
    version,
    root,
    security,
    produces,
    follow,
    parameters,
    refs,
    shared,
    counter,
    rangeOf,
    steps,
  };
}
