import type { Choices } from "./choices.ts";
import type { OddField, OddModel, OddValue } from "./odd-model.ts";

/** Texts in block style; `>>` at a line's start stands for the indentation of what is inside. */
const BLOCK_TEXTS = [
  "OK",
  "'it''s so'",
  '"d\\u00e9j\\u00e0 \\"vu\\""',
  "Not really:said",
  "|\n>>one\n>>\n>>two",
  "|-\n>>one\n>> more",
  "|+\n>>one\n\n",
  "|+\n>>one",
  ">\n>>one\n>>two\n\n>>three",
  ">-\n>>one",
  ">+\n>>one\n\n\n",
  "|2\n>0   lead\n>0  two",
  "|2-\n>0   lead",
  "|1+\n>0 one\n>0 two\n",
  ">+1\n>0 one\n\n",
  ">2-\n>0  one\n>0  two",
  "plain over\n>>two lines",
  "'single over\n>>two lines'",
  '"double over\\\n>>two lines"',
  "🎉 done 👩‍👩‍👧",
  "''",
  "~",
  `long ${"words ".repeat(30)}end`,
  "é\u00a0ü",
  "''''",
  "|-\n>>🎉 one\n>># no comment",
  "!!str 12",
  "&text OK",
  "|\n",
  "\n>>OK",
  "# said below\n>>'OK'",
  "!!str\n>># said below\n>>&text OK",
  "\n>>|-\n>>  one",
  "|-2\n>0   # no comment\n>0  two",
  ">+9\n>0         nine\n\n",
] as const;

const FLOW_TEXTS = [
  "OK",
  "'it''s so'",
  '"d\\u00e9j\\u00e0, \\"vu\\""',
  "🎉 done",
  "''",
  "'a, b: {c} # d'",
  "!!str 12",
  "&text OK",
] as const;

type Form = "block" | "line" | "spread";

/** Writes a document as YAML in an odd style. */
export function writeYaml(model: OddModel, choices: Choices): string {
  return new YamlWriter(choices).document(model);
}

class YamlWriter {
  readonly #choices: Choices;
  readonly #quote: "plain" | "single" | "double";
  readonly #step: string;
  readonly #blank: number;
  readonly #padding: string;
  /** Those of keys and texts that are written already. */
  readonly #anchors = new Set<string>();

  constructor(choices: Choices) {
    this.#choices = choices;
    this.#quote = choices.pick(["single", "plain", "double"]);
    this.#step = " ".repeat(choices.pick([2, 4, 1, 3]));
    this.#blank = choices.pick([0, 0, 1, 2]);
    this.#padding = choices.pick(["", " "]);
  }

  document({ root }: OddModel): string {
    const row = this.#choices;
    const head = row.isRare(8) ? row.pick(["---\n", "# about\n", "%YAML 1.2\n---\n", "--- # c\n"]) : "";
    // With a quoted key first it would be meant as JSON.
    const body = row.isRare(12)
      ? this.#flow(root, "", "spread").replace(/^(\{\s*)["'](\w+)["']/, "$1$2")
      : this.#block(root, "").join("\n");
    const tail = row.pick(["\n", "\n", "", "\n\n\n", "\n# bye\n", "\n...\n"]);
    const text = head + body + tail;
    const ends = row.pick(["\n", "\n", "\r\n", "mixed"]);
    const hasTrails = row.isRare(8);
    const broken = text.replaceAll("\n", () => {
      const trail = hasTrails && row.isRare(12) ? row.pick([" ", "   ", "\t"]) : "";
      return trail + (ends === "mixed" ? row.pick(["\n", "\n", "\n", "\r\n"]) : ends);
    });
    return row.isRare(8) ? `\uFEFF${broken}` : broken;
  }

  /** The lines of a block map. */
  #block(fields: readonly OddField[], indent: string): readonly string[] {
    const lines: string[] = [];
    fields.forEach((field, index) => {
      const keeps = /[|>]\d?\+\d?[^\n]*\n/.test(lines.join("\n"));
      if (index > 0 && !keeps) for (let line = 0; line < this.#blank; line++) lines.push("");
      if (this.#choices.isRare(12)) lines.push(`${indent}# stray`, "");
      if (this.#choices.isRare(6)) lines.push(`${indent}# about ${field.key}`);
      lines.push(...this.#entry(field, indent));
      if (this.#choices.isRare(14) && field.value.kind === "map")
        lines.push(`${indent} # inside ${field.key}`);
    });
    if (this.#choices.isRare(10)) lines.push(`${indent}# the end`);
    return lines;
  }

  #entry({ key, value }: OddField, indent: string): readonly string[] {
    const name = this.#key(key);
    const comment = this.#choices.isRare(8) ? ` # at ${key}` : "";
    if (this.#choices.isRare(14)) {
      const inner = indent + this.#step;
      if (value.kind === "map" && value.fields.length > 0 && this.#choices.isRare(2)) {
        const [first = "", ...rest] = this.#block(value.fields, `${indent}  `);
        if (!/^ *[#?]/.test(first) && first !== "" && value.anchor === undefined)
          return [`${indent}? ${name}${comment}`, `${indent}: ${first.trimStart()}`, ...rest];
      }
      return [`${indent}? ${name}${comment}`, ...this.#value(value, `${indent}:`, indent, inner, "")];
    }
    const step = this.#choices.isRare(16) ? "      " : this.#step;
    return this.#value(value, `${indent}${name}:`, indent, indent + step, comment);
  }

  /** @param lead what stands before the value on its line */
  #value(value: OddValue, lead: string, indent: string, inner: string, comment: string): readonly string[] {
    const gap = this.#choices.isRare(16)
      ? this.#choices.pick(value.kind === "text" ? ["\t", "  "] : ["  "])
      : " ";
    if (value.kind === "null")
      return [this.#choices.isRare(3) ? `${lead}${gap}null${comment}` : lead + comment];
    if (value.kind === "raw") {
      const items =
        value.raw.startsWith('["') && this.#choices.isRare(3) ? value.raw.match(/"[^"]*"/g) : null;
      const dash = items && `${this.#choices.isRare(2) && !lead.endsWith(" :") ? indent : inner}- `;
      if (dash !== null && items) return [lead + comment, ...items.map((item) => dash + item)];
      return [`${lead}${gap}${value.raw}${comment}`];
    }
    if (value.kind === "alias") return [`${lead}${gap}*${value.name}${comment}`];
    if (value.kind === "text") return this.#text(lead + gap, indent, inner, comment);
    if (value.kind === "list") return this.#list(value.items, { lead, gap, comment }, indent, inner);
    const own =
      (value.anchor === undefined ? "" : `${gap}&${value.anchor}`) +
      (this.#choices.isRare(30) ? " !!map" : "");
    const form: Form =
      value.fields.length === 0
        ? "line"
        : this.#choices.pick([
            "block",
            "block",
            "block",
            "block",
            "block",
            "block",
            "block",
            "line",
            "spread",
          ]);
    if (form !== "block") {
      const flow = this.#flow(value.fields, inner, form);
      return this.#choices.isRare(20)
        ? [lead + own + comment, inner + flow]
        : [`${lead}${own}${gap}${flow}${comment}`];
    }
    return [`${lead}${own}${comment}`, ...this.#block(value.fields, inner)];
  }

  /** A list in block style or in brackets. */
  #list(
    items: readonly OddValue[],
    { lead, gap, comment }: { readonly lead: string; readonly gap: string; readonly comment: string },
    indent: string,
    inner: string,
  ): readonly string[] {
    if (items.length === 0 || this.#choices.isRare(4)) {
      return [`${lead}${gap}${this.#flowList(items, inner, "spread")}${comment}`];
    }
    const dash = this.#choices.isRare(2) && !lead.endsWith(" :") ? indent : inner;
    const lines = items.flatMap((item) => {
      const above = this.#choices.isRare(8) ? [`${dash}# about an item`] : [];
      const below = this.#choices.isRare(10) ? [`${dash}   # inside an item`] : [];
      if (item.kind !== "map" || item.fields.length === 0 || this.#choices.isRare(10)) {
        return [...above, `${dash}- ${this.#flowValue(item, `${dash}  `, "line")}`];
      }
      const deep = `${dash}${this.#choices.isRare(4) ? "    " : "  "}`;
      const [first = "", ...rest] = this.#block(item.fields, deep);
      const isCompact = /^ *[^\s#?]/.test(first) && !this.#choices.isRare(10);
      const blanks = " ".repeat(deep.length - dash.length - 1);
      const head = isCompact ? [`${dash}-${blanks}${first.trimStart()}`] : [`${dash}-`, first];
      return [...above, ...head, ...rest, ...below];
    });
    return [lead + comment, ...lines];
  }

  #flowList(items: readonly OddValue[], indent: string, form: Form): string {
    const inner = indent + this.#step;
    if (items.length === 0 || form === "line" || this.#choices.isRare(2)) {
      return `[${items.map((item) => this.#flowValue(item, indent, "line")).join(", ")}]`;
    }
    const lines = items.map((item, index) => {
      const comment = this.#choices.isRare(8) ? " # an item" : "";
      return inner + this.#flowValue(item, inner, form) + (index < items.length - 1 ? "," : "") + comment;
    });
    return `[\n${lines.join("\n")}\n${indent}]`;
  }

  #text(lead: string, indent: string, inner: string, comment: string): readonly string[] {
    const text = this.#anchored(this.#choices.isRare(2) ? this.#choices.pick(BLOCK_TEXTS) : "OK");
    const [first = "", ...rest] = text.split("\n");
    const isHeader = /^[|>]/.test(first);
    const lines = rest.map((line) => line.replace(/^>>/, inner).replace(/^>0/, indent));
    if (isHeader || rest.length === 0) return [`${lead}${first}${comment}`, ...lines];
    return [lead + first, ...lines.slice(0, -1), (lines.at(-1) ?? "") + comment];
  }

  /** A map in brackets. */
  #flow(fields: readonly OddField[], indent: string, form: Form): string {
    if (fields.length === 0) return this.#choices.pick(["{}", "{}", "{}", "{ }", `{\n${indent}}`, "{}"]);
    if (form === "line" || this.#choices.isRare(8)) {
      const inner = fields
        .map((field) => this.#flowEntry(field, indent, "line"))
        .join(this.#choices.isRare(12) ? " ,  " : ", ");
      return `{${this.#padding}${inner}${this.#choices.isRare(12) ? "," : ""}${this.#padding}}`;
    }
    const inner = indent + this.#step;
    const hasEnd = this.#choices.isRare(6);
    const lines = fields.flatMap((field, index) => {
      const comma = index < fields.length - 1 || hasEnd ? "," : "";
      const above = this.#choices.isRare(8) ? [`${inner}# about ${field.key}`] : [];
      const beside = this.#choices.isRare(8) ? ` # at ${field.key}` : "";
      return [...above, `${inner}${this.#flowEntry(field, inner, "spread")}${comma}${beside}`];
    });
    if (this.#choices.isRare(12)) lines.push(`${inner}# the end`);
    return `{\n${lines.join("\n")}\n${indent}}`;
  }

  #flowEntry({ key, value }: OddField, indent: string, form: Form): string {
    const isExplicit = this.#choices.isRare(30);
    return `${isExplicit ? "? " : ""}${this.#flowKey(key)}: ${this.#flowValue(value, indent, form)}`;
  }

  #flowValue(value: OddValue, indent: string, form: Form): string {
    switch (value.kind) {
      case "null":
        return "null";
      case "raw":
        return value.raw;
      case "alias":
        return `*${value.name} `;
      case "list":
        return this.#flowList(value.items, indent, form);
      case "text":
        return `${this.#anchored(this.#choices.pick(FLOW_TEXTS))} `;
      case "map":
        return `${value.anchor === undefined ? "" : `&${value.anchor} `}${this.#flow(value.fields, indent, form)}`;
    }
  }

  #flowKey(key: string): string {
    return /[{}[\],]/.test(key) ? `'${key}'` : this.#key(key);
  }

  #key(key: string): string {
    const name = this.#quoted(key);
    if (!this.#choices.isRare(30) || key === "<<") return name;
    const head = this.#choices.pick(["&k ", "!!str "]);
    if (head === "&k ") this.#anchors.add("k");
    return head + name;
  }

  /** The text, or now and then the use of an anchor above it in its place. */
  #anchored(text: string): string {
    const known = [...this.#anchors];
    if (known.length > 0 && this.#choices.isRare(5)) return `*${this.#choices.pick(known)}`;
    if (text.includes("&text")) this.#anchors.add("text");
    return text;
  }

  #quoted(key: string): string {
    if (key === "<<") return key;
    const isPlain = /^[\w$/-]+$/.test(key) || /^\/[^#:]*$/.test(key);
    const quote = /^\d|default/.test(key) || this.#choices.isRare(20) ? this.#quote : "plain";
    if (quote === "double") return `"${key}"`;
    return quote === "single" || !isPlain ? `'${key}'` : key;
  }
}
