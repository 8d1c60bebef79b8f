import type { OpenApiVersion } from "../model/operation.ts";
import type { NewContent, NewHeader, NewResponse } from "../model/semantic-edit.ts";
import type { Data, DataField } from "../source/write-data.ts";

/** A new response in the form of the version. */
export function newResponseData(version: OpenApiVersion, response: NewResponse): readonly DataField[] {
  const fields: DataField[] = [];
  if (response.description !== undefined) fields.push({ key: "description", value: response.description });
  if (response.headers && response.headers.length > 0) {
    fields.push({
      key: "headers",
      value: response.headers.map((header) => ({ key: header.name, value: newHeaderData(version, header) })),
    });
  }
  if (response.content) fields.push(...newContentData(version, response.content));
  return fields;
}

/** A new header: in 2.0 the type stands on it, in 3.x in its schema. 2.0 has no place for an example. */
export function newHeaderData(version: OpenApiVersion, header: NewHeader): Data {
  const type: DataField[] = [{ key: "type", value: header.type }];
  if (header.format !== undefined) type.push({ key: "format", value: header.format });
  const fields: DataField[] = [{ key: "description", value: header.description }];
  if (version === "2.0") return [...fields, ...type];
  fields.push({ key: "schema", value: type });
  if (header.example !== undefined) {
    const isNumber = header.type === "integer" && /^-?(?:0|[1-9]\d{0,14})$/.test(header.example);
    fields.push({ key: "example", value: isNumber ? Number(header.example) : header.example });
  }
  return fields;
}

/** The body of a new response: 2.0 knows its schema only, the media types are the operation's. */
export function newContentData(version: OpenApiVersion, content: NewContent): readonly DataField[] {
  if (version !== "2.0") return [{ key: "content", value: [newMediaTypeData(content)] }];
  if (content.schemaRef === undefined) return [];
  return [{ key: "schema", value: referenceData(content.schemaRef) }];
}

/** A media type of 3.x with its schema, if any. */
export function newMediaTypeData({ mediaType, schemaRef }: NewContent): DataField {
  return {
    key: mediaType,
    value: schemaRef === undefined ? [] : [{ key: "schema", value: referenceData(schemaRef) }],
  };
}

function referenceData(target: string): Data {
  return [{ key: "$ref", value: target }];
}
