import type { NewValue } from "../../shared/model/semantic-edit.ts";
import { entriesIn, mapOf, type Ordered } from "./ordered-data.ts";

/** A new value as other readers see it. */
export function orderedOf(value: NewValue): Ordered {
  if (typeof value !== "object" || value === null) return value;
  if ("items" in value) return value.items.map(orderedOf);
  return mapOf(...value.map((field) => [field.key, orderedOf(field.value)] as const));
}

/** The parts of a JSON pointer. */
export function keysOfPointer(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The data with another value at a path of keys and indices; what is missing on the way is made. */
export function setAt(data: Ordered | undefined, path: readonly string[], value: Ordered): Ordered {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    return data.map((item: Ordered, index) => (String(index) === key ? setAt(item, rest, value) : item));
  }
  const entries = entriesIn(data);
  const at = entries.findIndex(([name]) => name === key);
  const changed = [key, setAt(entries[at]?.[1], rest, value)] as const;
  return { entries: at === -1 ? [...entries, changed] : entries.with(at, changed) };
}

/** The data without what is at a path of keys and indices. */
export function removeAt(data: Ordered, path: readonly string[]): Ordered {
  return changeInside(data, path, (inside, key) =>
    Array.isArray(inside)
      ? inside.filter((_, index) => String(index) !== key)
      : { entries: entriesIn(inside).filter(([name]) => name !== key) },
  );
}

/** The data with another key for the entry at a path. */
export function renameAt(data: Ordered, path: readonly string[], to: string): Ordered {
  return changeInside(data, path, (inside, key) => ({
    entries: entriesIn(inside).map(([name, value]) => [name === key ? to : name, value]),
  }));
}

/** The data with what holds the last step of a path changed. */
function changeInside(
  data: Ordered,
  path: readonly string[],
  change: (inside: Ordered, key: string) => Ordered,
): Ordered {
  const [key = "", ...rest] = path;
  if (rest.length === 0) return change(data, key);
  const next = (value: Ordered): Ordered => changeInside(value, rest, change);
  if (Array.isArray(data)) {
    return data.map((item: Ordered, index) => (String(index) === key ? next(item) : item));
  }
  return {
    entries: entriesIn(data).map(([name, value]) => [name, name === key ? next(value) : value]),
  };
}
