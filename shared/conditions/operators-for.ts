import { OPERATORS, type Operator } from "../model/condition.ts";
import type { FieldType } from "./compare.ts";

const PARTS: readonly Operator[] = ["contains", "starts-with", "ends-with"];
const RANGES: readonly Operator[] = ["<", "<=", ">", ">="];

/** The operators that fit a field's type. */
export function operatorsFor(type: FieldType): readonly Operator[] {
  const unfit = type === "boolean" ? [...PARTS, ...RANGES] : type === "number" ? PARTS : [];
  return OPERATORS.filter((operator) => !unfit.includes(operator));
}
