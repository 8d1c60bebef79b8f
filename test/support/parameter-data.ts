import type { OpenApiVersion } from "../../shared/model/operation.ts";
import type { NewParameter } from "../../shared/model/semantic-edit.ts";
import { mapOf, type Ordered, type OrderedEntry } from "./ordered-data.ts";

type Entries = readonly OrderedEntry[];

/** A new parameter in the form of the version. */
export function parameterData(version: OpenApiVersion, { isRequired, type, ...said }: NewParameter): Ordered {
  return mapOf(
    ["name", said.name],
    ["in", said.in],
    ["description", said.description],
    ...(isRequired ? [["required", true] as const] : []),
    version === "2.0" ? ["type", type] : ["schema", mapOf(["type", type])],
  );
}

/** Behind the operation's own parameters; a first one stands above the body and the responses, behind what names the operation. */
export function withParameter(fields: Entries, parameter: Ordered): Entries {
  const at = fields.findIndex(([key]) => key === "parameters");
  const old = fields[at]?.[1];
  const list = Array.isArray(old) ? [...old, parameter] : [parameter];
  if (at !== -1) return fields.with(at, ["parameters", list]);
  const below = fields.findIndex(([key]) => key === "requestBody" || key === "responses");
  const upper = below === -1 ? fields : fields.slice(0, below);
  const named = after(
    upper,
    "tags",
    "summary",
    "description",
    "externalDocs",
    "operationId",
    "consumes",
    "produces",
  );
  return fields.toSpliced(named === 0 ? upper.length : named, 0, ["parameters", list]);
}

/** The index behind the last of these fields; 0 when there is none of them. */
export function after(fields: Entries, ...names: readonly string[]): number {
  return fields.findLastIndex(([key]) => names.includes(key)) + 1;
}
