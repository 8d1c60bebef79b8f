import { highlightCode, tagHighlighter, tags } from "@lezer/highlight";
import { describe, expect, it } from "vitest";
import { jsonLanguage } from "../../../renderer/features/source/json-highlighting.ts";
import { yamlLanguage } from "../../../renderer/features/source/yaml-highlighting.ts";

const highlighter = tagHighlighter([
  { tag: tags.propertyName, class: "key" },
  { tag: tags.string, class: "string" },
  { tag: tags.comment, class: "comment" },
  { tag: tags.meta, class: "meta" },
]);

/** The coloured pieces of a text, as `class:text`. */
function colours(language: typeof yamlLanguage | typeof jsonLanguage, text: string): readonly string[] {
  const found: string[] = [];
  highlightCode(
    text,
    language.parser.parse(text),
    highlighter,
    (piece, name) => {
      if (name !== "") found.push(`${name}:${piece}`);
    },
    () => {},
  );
  return found;
}

describe("YAML", () => {
  it.each<[string, readonly string[]]>([
    ["description: Not Found", ["key:description"]],
    ["'404': # gone", ["string:'404'", "comment:# gone"]],
    ["/pets/{id}:", ["key:/pets/{id}"]],
    ["application/json:", ["key:application/json"]],
    ["url: http://a.example/#top", ["key:url"]],
    ["- name: x", ["key:name"]],
    ["$ref: '#/components/schemas/It''s'", ["key:$ref", "string:'#/components/schemas/It''s'"]],
    ['a: { b: "c", d: e }', ["key:a", "key:b", 'string:"c"', "key:d"]],
    ['a: "one\n  two"\nb: 1', ["key:a", 'string:"one', 'string:  two"', "key:b"]],
    ["a: |\n  b: text # text\n\n  c: text\nd: 1", ["key:a", "meta:|", "key:d"]],
    ["- a: >-\n    b: text\n  c: 1", ["key:a", "meta:>-", "key:c"]],
    ["'200':\n  a: |\n    b: text\n  c: 1", ["string:'200'", "key:a", "meta:|", "key:c"]],
    ["a: &x 1\nb: *x\r\nc: !t y\r\n", ["key:a", "meta:&x", "key:b", "meta:*x", "key:c", "meta:!t"]],
    ["---\na: it's plain", ["meta:---", "key:a"]],
  ])("%j", (text, expected) => {
    expect(colours(yamlLanguage, text)).toEqual(expected);
  });
});

describe("JSON", () => {
  it.each<[string, readonly string[]]>([
    ['{ "a": "b", "c" : [1, "d"] }', ['key:"a"', 'string:"b"', 'key:"c"', 'string:"d"']],
    ['{ "a\\"b": null }', ['key:"a\\"b"']],
    ['["http://a.example"]', ['string:"http://a.example"']],
    ['\t"open', ['string:"open']],
  ])("%j", (text, expected) => {
    expect(colours(jsonLanguage, text)).toEqual(expected);
  });
});
