import type { SourceNode } from "../source/tree.ts";
import type { Look, Part } from "./look.ts";

interface Derived<Value> {
  /** An alias leads to one node from several places. */
  readonly pointer: string;
  readonly value: Value;
  /** The places that were looked at for it: whoever asks for it depends on them too. */
  readonly steps: readonly string[];
}

type Memory<Value> = Map<SourceNode, Derived<Value>>;

/**
 * Derives something of a part once: of what stands in an operation once for each look, of what is shared once for all operations
 * of a tree. Most responses of a large document share a few.
 * @param derive may depend on what the part holds, and not on the name or the reference that it is used under
 */
export function rememberByPart<Value>(
  derive: (look: Look, part: Part) => Value,
): (look: Look, part: Part) => Value {
  const ofTrees = new WeakMap<SourceNode, Memory<Value>>();
  const ofTree = (root: SourceNode): Memory<Value> => {
    const known = ofTrees.get(root);
    if (known) return known;
    const memory: Memory<Value> = new Map();
    ofTrees.set(root, memory);
    return memory;
  };
  return (look, part) => {
    const { node, pointer, range } = part;
    if (node === undefined) return derive(look, part);
    const shared = range === undefined ? ofTree(look.root) : undefined;
    // Most are shared: for them the look keeps nothing.
    const known = shared?.get(node) ?? look.memory<SourceNode, Derived<Value>>(derive).get(node);
    if (known?.pointer === pointer) {
      look.noteSteps(known.steps);
      return known.value;
    }
    const { value, steps } = look.noting(() => derive(look, part));
    // What leads on into an operation has its ranges counted from there by one look, and not by the others.
    const memory = steps.some(isInOperation) ? undefined : shared;
    (memory ?? look.memory<SourceNode, Derived<Value>>(derive)).set(node, { pointer, value, steps });
    return value;
  };
}

/**
 * Derives something of shared parts once for all operations of a tree, by a text that names them.
 * @param derive may depend on what it looks at in the shared parts, and on nothing else
 */
export function rememberByName<Value>(): (look: Look, name: string, derive: () => Value) => Value {
  const ofTrees = new WeakMap<SourceNode, Map<string, Omit<Derived<Value>, "pointer">>>();
  return (look, name, derive) => {
    const memory = ofTrees.get(look.root) ?? new Map<string, Omit<Derived<Value>, "pointer">>();
    ofTrees.set(look.root, memory);
    const known = memory.get(name);
    if (known) {
      look.noteSteps(known.steps);
      return known.value;
    }
    const derived = look.noting(derive);
    memory.set(name, derived);
    return derived.value;
  };
}

function isInOperation(pointer: string): boolean {
  return pointer.startsWith("/paths/") || pointer.startsWith("/webhooks/");
}

/**
 * Derives something of a shared part once for all operations of a tree, and of what stands in an operation each time: for what is
 * asked for only once of each part.
 * @param derive as for `rememberByPart`
 */
export function rememberShared<Value>(
  derive: (look: Look, part: Part) => Value,
): (look: Look, part: Part) => Value {
  const remembered = rememberByPart(derive);
  return (look, part) => (part.range === undefined ? remembered(look, part) : derive(look, part));
}
