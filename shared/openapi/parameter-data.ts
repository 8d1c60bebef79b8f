import type { OpenApiVersion } from "../model/operation.ts";
import type { NewParameter } from "../model/semantic-edit.ts";
import type { DataField } from "../source/write-data.ts";

/** A new parameter: in 2.0 the type stands on it, in 3.x in its schema. */
export function newParameterData(
  version: OpenApiVersion,
  { name, in: where, description, isRequired = false, type }: NewParameter,
): readonly DataField[] {
  const typeField: DataField = { key: "type", value: type };
  return [
    { key: "name", value: name },
    { key: "in", value: where },
    { key: "description", value: description },
    ...(isRequired ? [{ key: "required", value: true }] : []),
    version === "2.0" ? typeField : { key: "schema", value: [typeField] },
  ];
}
