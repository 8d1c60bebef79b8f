import type { SourceProblem } from "../model/text.ts";
import { readJsonTable } from "../source/json-table.ts";
import { locate } from "../source/problem.ts";
import type { JsonValue } from "./json-value.ts";

export type SampleResult =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: SourceProblem };

/**
 * Reads what a service might answer: strict JSON (RFC 8259), a byte order mark before it left aside.
 * @returns the value, or what is wrong and where
 */
export function readSample(text: string): SampleResult {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  if (text.slice(start).trim() === "") {
    const empty = { message: "The sample is empty.", advice: "Put the service's response in it, as JSON." };
    return { ok: false, problem: locate(text, start, empty) };
  }
  // JSON.parse takes any depth, and tells a place only in its own words.
  const read = readJsonTable(text, start);
  if (!read.ok) return { ok: false, problem: locate(text, read.fault.offset, read.fault) };
  return { ok: true, value: JSON.parse(text.slice(start)) };
}
