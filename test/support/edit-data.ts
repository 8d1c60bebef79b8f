import type { OpenApiVersion } from "../../shared/model/operation.ts";
import type {
  NewContent,
  NewHeader,
  ResponseTarget,
  SemanticEdit,
} from "../../shared/model/semantic-edit.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { changeAt, entriesIn, mapOf, type Ordered, type OrderedEntry, valueAt } from "./ordered-data.ts";
import { after, parameterData, withParameter } from "./parameter-data.ts";
import { keysOfPointer, orderedOf, removeAt, renameAt, setAt } from "./pointer-data.ts";
import { isResponse, sorted, usualPlace } from "./response-order.ts";
import { withoutSilence, withSilence } from "./silence-data.ts";

type Entries = readonly OrderedEntry[];

/** What an edit is meant to do, said once more without any text: the data that it makes of a document's data. */
export function editData(data: Ordered, document: ApiDocument, edit: SemanticEdit): Ordered {
  const { version } = document;
  switch (edit.type) {
    case "add-response": {
      const { description, headers = [], content } = edit.response;
      const fields: OrderedEntry[] = [];
      if (description !== undefined) fields.push(["description", description]);
      if (headers.length > 0)
        fields.push(["headers", mapOf(...headers.map((one) => headerData(version, one)))]);
      if (content) fields.push(...contentData(version, content));
      return changeAt(data, responsesOf(document, edit.operation), (entries) => {
        const before = entries.findIndex(([key]) => key === edit.before);
        const at = before === -1 ? usualPlace(entries, edit.key) : before;
        return entries.toSpliced(at, 0, [edit.key, mapOf(...fields)]);
      });
    }
    case "remove-response":
      return changeResponse(data, document, edit.target, (entries, at) => entries.toSpliced(at, 1));
    case "rename-response":
      return changeResponse(data, document, edit.target, (entries, at) =>
        entries.with(at, [edit.to, entries[at]?.[1] ?? null]),
      );
    case "describe-response":
      return changeFields(data, document, edit.target, (fields) =>
        setField(fields, "description", edit.description, 0),
      );
    case "move-response":
      return changeResponse(data, document, edit.target, (entries, at) => {
        const moved = entries.slice(at, at + 1);
        const below = edit.before && indexOf(entries, edit.before);
        const to = below ?? entries.findLastIndex(([key]) => isResponse(key)) + 1;
        return entries.toSpliced(at, 1).toSpliced(to > at ? to - 1 : to, 0, ...moved);
      });
    case "duplicate-response":
      return changeResponse(data, document, edit.target, (entries, at) => {
        const value = entries[at]?.[1] ?? null;
        const copy =
          edit.description === undefined || edit.description === describedAs(document, edit.target)
            ? value
            : { entries: setField(entriesIn(value), "description", edit.description, 0) };
        return entries.toSpliced(usualPlace(entries, edit.key), 0, [edit.key, copy]);
      });
    case "remove-content":
      return changeFields(data, document, edit.target, (fields) => withoutBody(version, fields));
    case "empty-media-types":
      return changeFields(data, document, edit.target, (fields) =>
        version === "2.0"
          ? withoutBody(version, fields)
          : fields.map(([key, value]) => (key === "content" ? [key, emptied(value)] : [key, value])),
      );
    case "add-content":
      return changeFields(data, document, edit.target, (fields) => {
        const [added = ["content", null] as const] = contentData(version, edit.content);
        const at = fields.findIndex(([key]) => key === added[0]);
        const old = fields[at]?.[1];
        if (old !== undefined)
          return fields.with(at, ["content", mapOf(...entriesIn(old), ...entriesIn(added[1]))]);
        return fields.toSpliced(
          after(fields, "description", ...(version === "2.0" ? [] : ["headers"])),
          0,
          added,
        );
      });
    case "add-header":
      return changeFields(data, document, edit.target, (fields) => {
        const added = headerData(version, edit.header);
        const at = fields.findIndex(([key]) => key === "headers");
        const old = fields[at]?.[1];
        if (old !== undefined) return fields.with(at, ["headers", mapOf(...entriesIn(old), added)]);
        return fields.toSpliced(after(fields, "description"), 0, ["headers", mapOf(added)]);
      });
    case "quote-status-keys":
      return data;
    case "add-operation":
      return addOperation(data, document, edit);
    case "remove-operation": {
      const path = placeOf(document, edit.operation);
      const [container = "", name = "", ...inner] = path;
      const operation = document.operations.find(({ id }) => id === edit.operation);
      const others = document.operations.filter(
        (other) => other !== operation && other.path === operation?.path,
      );
      const isLastInside = inner.length === 2 && entriesIn(valueAt(data, path.slice(0, -1))).length === 1;
      const taken = others.length === 0 ? [container, name] : isLastInside ? path.slice(0, -1) : path;
      return remove(data, taken);
    }
    case "remove-path":
      return remove(data, splitName(edit.path));
    case "rename-path":
      return rename(data, splitName(edit.path), splitName(edit.to)[1] ?? "");
    case "change-method": {
      const path = placeOf(document, edit.operation);
      return rename(data, path, path.length === 4 ? edit.to : edit.to.toLowerCase());
    }
    case "set-operation-id":
      return setText(data, placeOf(document, edit.operation), "operationId", edit.value, [
        "summary",
        "description",
      ]);
    case "set-summary":
      return setText(data, placeOf(document, edit.operation), "summary", edit.value, []);
    case "add-parameter":
      return changeAt(data, placeOf(document, edit.operation), (fields) =>
        withParameter(fields, parameterData(version, edit.parameter)),
      );
    case "sort-responses":
      return changeAt(data, responsesOf(document, edit.operation), sorted);
    case "silence-findings":
      return changeAt(data, placeOf(document, edit.operation), (fields) =>
        withSilence(fields, edit.rule, edit.response, edit.reason),
      );
    case "remove-silence":
      return changeAt(data, placeOf(document, edit.operation), (fields) =>
        withoutSilence(fields, edit.rule, edit.response),
      );
    case "set-value":
      return setAt(data, keysOfPointer(edit.at), orderedOf(edit.value));
    case "append-item": {
      const path = keysOfPointer(edit.at);
      const list = valueAt(data, path);
      return setAt(data, path, [...(Array.isArray(list) ? list : []), orderedOf(edit.value)]);
    }
    case "remove-value":
      return removeAt(data, keysOfPointer(edit.at));
    case "rename-key":
      return renameAt(data, keysOfPointer(edit.at), edit.to);
  }
}

function splitName(path: string): readonly string[] {
  return path.startsWith("webhooks/") ? ["webhooks", path.slice("webhooks/".length)] : ["paths", path];
}

/** The keys that lead to an operation. */
function placeOf({ operations }: ApiDocument, id: string): readonly string[] {
  const pointer = operations.find((operation) => operation.id === id)?.pointer ?? "";
  return keysOfPointer(pointer);
}

function responsesOf(document: ApiDocument, id: string): readonly string[] {
  return [...placeOf(document, id), "responses"];
}

function indexOf(
  entries: Entries,
  { key, occurrence = 0 }: { readonly key: string; readonly occurrence?: number },
) {
  return entries.flatMap(([name], index) => (name === key ? [index] : []))[occurrence] ?? -1;
}

function changeResponse(
  data: Ordered,
  document: ApiDocument,
  target: ResponseTarget,
  change: (entries: Entries, at: number) => Entries,
): Ordered {
  return changeAt(data, responsesOf(document, target.operation), (entries) =>
    change(entries, indexOf(entries, target)),
  );
}

/** What a response says of itself, in a shared response or through a merge key too. */
function describedAs({ operations }: ApiDocument, { operation, key, occurrence = 0 }: ResponseTarget) {
  return operations
    .find(({ id }) => id === operation)
    ?.responses.find((response) => response.key === key && response.occurrence === occurrence)?.description;
}

function changeFields(
  data: Ordered,
  document: ApiDocument,
  target: ResponseTarget,
  change: (fields: Entries) => Entries,
): Ordered {
  return changeResponse(data, document, target, (entries, at) =>
    entries.with(at, [target.key, { entries: change(entriesIn(entries[at]?.[1])) }]),
  );
}

function setField(fields: Entries, name: string, value: Ordered, index: number): Entries {
  const at = fields.findIndex(([key]) => key === name);
  return at === -1 ? fields.toSpliced(index, 0, [name, value]) : fields.with(at, [name, value]);
}

function withoutBody(version: OpenApiVersion, fields: Entries): Entries {
  const names = version === "2.0" ? ["schema", "examples"] : ["content"];
  return fields.filter(([key]) => !names.includes(key));
}

function emptied(content: Ordered): Ordered {
  if (content === null) return null;
  return { entries: entriesIn(content).map(([key, value]) => [key, value === null ? null : mapOf()]) };
}

function headerData(version: OpenApiVersion, header: NewHeader): OrderedEntry {
  const type: OrderedEntry[] = [["type", header.type]];
  if (header.format !== undefined) type.push(["format", header.format]);
  const fields: OrderedEntry[] = [["description", header.description]];
  if (version === "2.0") return [header.name, mapOf(...fields, ...type)];
  fields.push(["schema", mapOf(...type)]);
  if (header.example !== undefined)
    fields.push(["example", header.type === "integer" ? Number(header.example) : header.example]);
  return [header.name, mapOf(...fields)];
}

function contentData(version: OpenApiVersion, { mediaType, schemaRef }: NewContent): readonly OrderedEntry[] {
  const schema: OrderedEntry[] = schemaRef === undefined ? [] : [["schema", mapOf(["$ref", schemaRef])]];
  return version === "2.0" ? schema : [["content", mapOf([mediaType, mapOf(...schema)])]];
}

function addOperation(
  data: Ordered,
  { version }: ApiDocument,
  edit: Extract<SemanticEdit, { readonly type: "add-operation" }>,
): Ordered {
  const item = splitName(edit.path);
  const declared = valueAt(data, [...item, "parameters"]);
  const known = Array.isArray(declared)
    ? declared
        .map((one) => resolve(data, one))
        .filter((one) => valueAt(one, ["in"]) === "path")
        .map((one) => valueAt(one, ["name"]))
    : [];
  const names = item[0] === "webhooks" ? [] : (edit.path.match(/(?<=\{)[^{}]+(?=\})/g) ?? []);
  const parameters = [...new Set(names)]
    .filter((name) => !known.includes(name))
    .map((name) =>
      mapOf(
        ["name", name],
        ["in", "path"],
        ["required", true],
        version === "2.0" ? ["type", "string"] : ["schema", mapOf(["type", "string"])],
      ),
    );
  const fields: OrderedEntry[] = [];
  if (edit.summary) fields.push(["summary", edit.summary]);
  if (edit.operationId) fields.push(["operationId", edit.operationId]);
  if (parameters.length > 0) fields.push(["parameters", parameters]);
  fields.push(["responses", mapOf(["200", mapOf(["description", "OK"])])]);
  const isFixed = /^(?:get|put|post|delete|options|head|patch|trace|query)$/i.test(edit.method);
  const place = isFixed ? item : [...item, "additionalOperations"];
  const key = isFixed ? edit.method.toLowerCase() : edit.method;
  return changeAt(data, place, (entries) => [...entries, [key, mapOf(...fields)]]);
}

/** What a reference inside the document stands for; other data as it is. */
function resolve(data: Ordered, one: Ordered): Ordered | undefined {
  const target = valueAt(one, ["$ref"]);
  return typeof target === "string" && target.startsWith("#/")
    ? valueAt(data, target.slice(2).split("/"))
    : one;
}

function remove(data: Ordered, path: readonly string[]): Ordered {
  return changeAt(data, path.slice(0, -1), (entries) => entries.filter(([key]) => key !== path.at(-1)));
}

function rename(data: Ordered, path: readonly string[], to: string): Ordered {
  return changeAt(data, path.slice(0, -1), (entries) =>
    entries.map(([key, value]) => (key === path.at(-1) ? [to, value] : [key, value])),
  );
}

function setText(
  data: Ordered,
  path: readonly string[],
  name: string,
  value: string,
  below: readonly string[],
): Ordered {
  if (value === "") return remove(data, [...path, name]);
  return changeAt(data, path, (fields) => setField(fields, name, value, after(fields, ...below)));
}
