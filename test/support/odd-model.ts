import type { OpenApiVersion } from "../../shared/model/operation.ts";
import type { Choices } from "./choices.ts";

/** What a generated document says, before it is written down in one style or another. */
export type OddValue =
  | { readonly kind: "map"; readonly fields: readonly OddField[]; readonly anchor?: string }
  | { readonly kind: "list"; readonly items: readonly OddValue[] }
  | { readonly kind: "text" }
  | { readonly kind: "alias"; readonly name: string }
  | { readonly kind: "null" }
  /** Written as it is in both formats. */
  | { readonly kind: "raw"; readonly raw: string };

export interface OddField {
  readonly key: string;
  readonly value: OddValue;
}

export interface OddModel {
  readonly version: OpenApiVersion;
  readonly format: "yaml" | "json";
  readonly root: readonly OddField[];
}

const map = (...fields: readonly OddField[]): OddValue => ({ kind: "map", fields });
const raw = (text: string): OddValue => ({ kind: "raw", raw: text });
const text: OddValue = { kind: "text" };

/** Makes a small document of any version: a few paths, operations and responses, and what real documents have around them. */
export function makeModel(choices: Choices): OddModel {
  const version = choices.pick(["3.0", "2.0", "3.1", "3.2"]);
  const format = choices.below(4) === 3 ? "json" : "yaml";
  return new ModelMaker(choices, version, format).make();
}

class ModelMaker {
  readonly #choices: Choices;
  readonly #version: OpenApiVersion;
  readonly #format: "yaml" | "json";
  /** Anchors that stand above what is made now. */
  readonly #anchors = new Set<string>();

  constructor(choices: Choices, version: OpenApiVersion, format: "yaml" | "json") {
    this.#choices = choices;
    this.#version = version;
    this.#format = format;
  }

  make(): OddModel {
    const version = this.#version;
    const head: OddField =
      version === "2.0"
        ? { key: "swagger", value: raw('"2.0"') }
        : { key: "openapi", value: raw(`"${version}.0"`) };
    const root: OddField[] = [head];
    if (version === "2.0") root.push({ key: "produces", value: raw('["a/b", "*/*"]') });
    if (this.#hasAnchors() && this.#choices.isRare(3)) {
      root.push({
        key: "x-defs",
        value: map({ key: "Gone", value: this.#anchored("gone", map({ key: "description", value: text })) }),
      });
    }
    if (!this.#choices.isRare(20))
      root.push({ key: "paths", value: this.#paths(["/a", "/b/{id}", "/c/{é}/d"]) });
    if ((version === "3.1" || version === "3.2") && this.#choices.isRare(3))
      root.push({ key: "webhooks", value: this.#paths(["ping"]) });
    const shared = map({ key: "Gone", value: map({ key: "description", value: text }) });
    if (version === "2.0") root.push({ key: "responses", value: shared });
    else if (this.#choices.isRare(2))
      root.push({ key: "components", value: map({ key: "responses", value: shared }) });
    return { version, format: this.#format, root };
  }

  #hasAnchors(): boolean {
    return this.#format === "yaml";
  }

  #anchored(name: string, value: OddValue): OddValue {
    if (value.kind !== "map") return value;
    this.#anchors.add(name);
    return { ...value, anchor: name };
  }

  #paths(names: readonly string[]): OddValue {
    const chosen = names.slice(0, this.#choices.pick([1, 1, 2, 3]));
    if (chosen[0] !== undefined && this.#choices.isRare(120)) chosen.push(chosen[0]);
    return map(...chosen.map((key) => ({ key, value: this.#item(key) })));
  }

  #item(path: string): OddValue {
    const fields: OddField[] = [];
    if (path.includes("{id}") && this.#choices.isRare(3)) {
      fields.push({ key: "parameters", value: raw('[{"name": "id", "in": "path", "required": true}]') });
    }
    const methods = ["get", "put", "head"].slice(0, this.#choices.pick([1, 1, 2, 3]));
    if (this.#choices.isRare(120)) methods.push("get");
    for (const method of methods) fields.push({ key: method, value: this.#operation() });
    if (this.#version === "3.2" && this.#choices.isRare(4)) {
      fields.push({ key: "additionalOperations", value: map({ key: "COPY", value: this.#operation() }) });
    }
    if (this.#choices.isRare(6)) fields.push({ key: "summary", value: text });
    return map(...fields);
  }

  #operation(): OddValue {
    const fields: OddField[] = [];
    if (this.#choices.isRare(4)) fields.push({ key: "summary", value: text });
    if (this.#choices.isRare(4)) fields.push({ key: "tags", value: raw('["a", "b"]') });
    if (this.#choices.isRare(3)) fields.push({ key: "parameters", value: this.#parameters() });
    if (this.#choices.isRare(20)) return { kind: "null" };
    if (!this.#choices.isRare(12)) fields.push({ key: "responses", value: this.#responses() });
    if (this.#choices.isRare(4)) fields.push({ key: "deprecated", value: raw("false") });
    return map(...fields);
  }

  #parameters(): OddValue {
    const items = ["X-Key", "q", "a b"].slice(0, this.#choices.below(4)).map((name): OddValue => {
      const fields = [
        { key: "name", value: raw(`"${name}"`) },
        { key: "in", value: raw('"header"') },
        { key: "description", value: text },
        { key: "schema", value: map({ key: "type", value: text }) },
      ].slice(0, this.#choices.pick([2, 3, 4, 1]));
      return map(...fields);
    });
    return { kind: "list", items };
  }

  #responses(): OddValue {
    if (this.#choices.isRare(15)) return { kind: "null" };
    if (this.#choices.isRare(30) && this.#anchors.has("all")) return { kind: "alias", name: "all" };
    const all = ["200", "201", "404", "500", "default", "x-note", "301"];
    if (this.#version !== "2.0") all.push("4XX");
    const count = this.#choices.pick([2, 1, 0, 3, 4, 5]);
    const keys = Array.from({ length: count }, (_, at) =>
      this.#choices.isRare(6) ? this.#choices.pick(all) : (all[(at * 2) % all.length] ?? "200"),
    );
    const unique = this.#choices.isRare(10) ? keys : [...new Set(keys)];
    const fields = unique.map((key) => ({ key, value: key === "x-note" ? text : this.#response() }));
    if (this.#hasAnchors() && this.#anchors.has("gone") && this.#choices.isRare(30))
      fields.push({ key: "<<", value: { kind: "alias", name: "gone" } });
    const value = map(...fields);
    return this.#hasAnchors() && this.#choices.isRare(12) ? this.#anchored("all", value) : value;
  }

  #response(): OddValue {
    const pick = this.#choices.below(16);
    if (pick === 15) return { kind: "null" };
    if (pick === 14) return map();
    if (pick === 13 && this.#anchors.has("gone")) return { kind: "alias", name: "gone" };
    if (pick === 12) {
      const target = this.#version === "2.0" ? "#/responses/Gone" : "#/components/responses/Gone";
      return map({ key: "$ref", value: raw(`"${target}"`) });
    }
    const fields: OddField[] = [];
    if (pick === 11 && this.#anchors.has("gone"))
      fields.push({ key: "<<", value: { kind: "alias", name: "gone" } });
    if (pick < 11) fields.push({ key: "description", value: text });
    if (this.#choices.isRare(4)) fields.push({ key: "headers", value: this.#headers() });
    if (!this.#choices.isRare(2)) fields.push(...this.#body());
    if (this.#choices.isRare(8)) fields.push({ key: "x-more", value: text });
    if (this.#choices.isRare(8)) fields.reverse();
    const value = map(...fields);
    return this.#hasAnchors() && this.#choices.isRare(10) ? this.#anchored("gone", value) : value;
  }

  #headers(): OddValue {
    const names = ["X-A", "__proto__", "constructor"].slice(0, this.#choices.below(4));
    const type = { key: "type", value: raw('"string"') };
    return map(
      ...names.map((key) => ({
        key,
        value: this.#version === "2.0" ? map(type) : map({ key: "schema", value: map(type) }),
      })),
    );
  }

  #body(): readonly OddField[] {
    const schema: OddField = { key: "schema", value: map({ key: "enum", value: raw('["a", {"b": "c"}]') }) };
    if (this.#version === "2.0") {
      return this.#choices.isRare(2)
        ? [schema, { key: "examples", value: map({ key: "a/b", value: text }) }]
        : [schema];
    }
    if (this.#choices.isRare(8)) return [{ key: "content", value: { kind: "null" } }];
    const types = ["a/b", "text/plain; charset=utf-8", "*/*"].slice(0, this.#choices.below(4));
    return [
      {
        key: "content",
        value: map(
          ...types.map((key) => ({
            key,
            value: this.#choices.isRare(6) ? map() : map(schema, { key: "example", value: text }),
          })),
        ),
      },
    ];
  }
}
