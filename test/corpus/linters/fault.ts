import type { OpenApiVersion } from "../../../shared/model/operation.ts";
import { isObject } from "./places.ts";

export type Fields = Record<string, unknown>;

/** Something wrong that is planted into all operations, or all responses, of a document that has nothing of the kind. */
export interface Fault {
  readonly name: string;
  readonly versions?: readonly OpenApiVersion[];
  /** Changes the responses of an operation. */
  readonly set?: (responses: Fields, operation: Fields) => void;
  /** Changes what is written of each response that is no reference. */
  readonly response?: (response: Fields) => void;
  readonly document?: (root: Fields) => void;
}

export const LATER: readonly OpenApiVersion[] = ["3.0", "3.1", "3.2"];
export const OK = { description: "Fine" };
export const NUMBER = { type: "integer" };

/** A header of each response. */
export const header = (value: unknown) => (response: Fields) => {
  response.headers = { "X-Planted": value };
};

/** The body of each response. */
export const media = (value: unknown) => (response: Fields) => {
  response.content = { "application/json": value };
};

/** A field that is a map; an empty one where it is none. */
export function fieldsOf(fields: Fields, name: string): Fields {
  const value = fields[name];
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Fields {
  return isObject(value) && !Array.isArray(value);
}
