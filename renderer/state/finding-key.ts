import type { Finding } from "../../shared/model/finding.ts";

/** A React key: a code that stands twice, or two codes of one shared response, give findings of the same words. */
export function findingKey({ rule, pointer, response, message }: Finding): string {
  return [rule, pointer, response?.key, response?.occurrence, message].join(" ");
}
