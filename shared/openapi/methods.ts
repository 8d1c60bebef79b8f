import type { OpenApiVersion } from "../model/operation.ts";

const BASIC: readonly string[] = ["get", "put", "post", "delete", "options", "head", "patch"];

const METHODS: Readonly<Record<OpenApiVersion, ReadonlySet<string>>> = {
  "2.0": new Set(BASIC),
  "3.0": new Set([...BASIC, "trace"]),
  "3.1": new Set([...BASIC, "trace"]),
  "3.2": new Set([...BASIC, "trace", "query"]),
};

/** The fixed fields of a Path Item Object that hold operations, in lower case. */
export function methodsOf(version: OpenApiVersion): ReadonlySet<string> {
  return METHODS[version];
}

/** Whether the version knows webhooks (3.1 and later). */
export function hasWebhooks(version: OpenApiVersion): boolean {
  return version === "3.1" || version === "3.2";
}
