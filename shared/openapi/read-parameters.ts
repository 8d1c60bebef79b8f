import type { Parameter } from "../model/operation.ts";
import type { SourceMap, SourceNode } from "../source/tree.ts";
import { asMap, fieldOf, itemsOf, textOf } from "./fields.ts";
import type { ReadContext } from "./read-context.ts";
import { referenceOf } from "./references.ts";

type ParameterContext = Pick<ReadContext, "follow" | "parameters" | "counter">;

interface Parameters {
  readonly parameters: readonly Parameter[];
  /** Whether there are no others, behind references that could not be followed. */
  readonly areAllKnown: boolean;
}

/** The parameters of an operation and its path item; the operation's own replace those of the same name and place. */
export function readParameters(
  context: ParameterContext,
  item: SourceMap | undefined,
  operation: SourceMap | undefined,
): Parameters {
  const found = new Map<string, Parameter>();
  // Fields beside a reference to a path item: what it leads to has parameters too (Path Item Object, $ref).
  let areAllKnown = referenceOf(item) === undefined;
  for (const map of [item, operation]) {
    const nodes = itemsOf(fieldOf(map, "parameters"));
    context.counter.count(nodes.length);
    for (const node of nodes) {
      const parameter = readParameter(context, node);
      if (parameter) found.set(`${parameter.in} ${parameter.name}`, parameter);
      else areAllKnown &&= referenceOf(asMap(node)) === undefined;
    }
  }
  return { parameters: [...found.values()], areAllKnown };
}

function readParameter(context: ParameterContext, node: SourceNode): Parameter | undefined {
  const map = asMap(node);
  const target = referenceOf(map);
  if (target === undefined) return toParameter(map);
  // Followed in any case: the operation is noted to depend on it.
  const resolution = context.follow(target);
  if (!context.parameters.has(target)) {
    context.parameters.set(target, resolution.state === "resolved" ? toParameter(resolution.map) : undefined);
  }
  return context.parameters.get(target);
}

function toParameter(map: SourceMap | undefined): Parameter | undefined {
  const place = textOf(fieldOf(map, "in"));
  // A body parameter of 2.0 may lack a name in the wild.
  return place === undefined ? undefined : { name: textOf(fieldOf(map, "name")) ?? "", in: place };
}
