import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { planEdit } from "../../../shared/openapi/plan-edit.ts";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { applyEdits, invertEdits } from "../../../shared/source/apply-edits.ts";
import { isCleanDiff, keysWith } from "../../corpus/judge-edit.ts";
import { PROPERTY_TIMEOUT } from "../../support/property-runs.ts";
import { operationOf, read } from "./plan.ts";

/** How one generated document is written. */
interface Style {
  readonly step: number;
  readonly keys: "plain" | "single" | "double";
  readonly lineBreak: "\n" | "\r\n";
  readonly hasFinalBreak: boolean;
  readonly blankBetween: number;
  readonly bom: boolean;
}

/** One response as it is written in a block map. */
interface Entry {
  readonly key: string;
  readonly comment: boolean;
  readonly lineComment: boolean;
  readonly inner: boolean;
  readonly value:
    | "plain"
    | "single"
    | "double"
    | "flow"
    | "literal"
    | "folded"
    | "kept"
    | "stripped"
    | "null"
    | "empty"
    | "deep";
}

const style: fc.Arbitrary<Style> = fc.record({
  step: fc.integer({ min: 1, max: 5 }),
  keys: fc.constantFrom("plain", "single", "double"),
  lineBreak: fc.constantFrom("\n", "\r\n"),
  hasFinalBreak: fc.boolean(),
  blankBetween: fc.integer({ min: 0, max: 2 }),
  bom: fc.boolean(),
});

const key = fc.constantFrom("200", "201", "204", "301", "400", "404", "4XX", "500", "default", "x-note");
const entry: fc.Arbitrary<Entry> = fc.record({
  key,
  comment: fc.boolean(),
  lineComment: fc.boolean(),
  inner: fc.boolean(),
  value: fc.constantFrom(
    "plain",
    "single",
    "double",
    "flow",
    "literal",
    "folded",
    "kept",
    "stripped",
    "null",
    "empty",
    "deep",
  ),
});
const entries = fc.uniqueArray(entry, { selector: (one) => one.key, minLength: 0, maxLength: 5 });

function quoted(text: string, quote: Style["keys"]): string {
  return quote === "plain" ? text : quote === "single" ? `'${text}'` : `"${text}"`;
}

function linesOf(one: Entry, { step, keys }: Style): readonly string[] {
  const indent = " ".repeat(step);
  const comment = one.lineComment ? " # said on the line" : "";
  const name = `${one.key.startsWith("x") ? one.key : quoted(one.key, keys)}:`;
  const head = one.comment ? [`# about ${one.key}`] : [];
  const block = (header: string, ...lines: string[]): readonly string[] => [
    ...head,
    name + comment,
    `${indent}description: ${header}${comment}`,
    ...lines.map((line) => line && indent + indent + line),
  ];
  const tail = one.inner ? [`${indent}# inside ${one.key}`] : [];
  switch (one.value) {
    case "plain":
      return [...head, name, `${indent}description: Text of ${one.key}${comment}`, ...tail];
    case "single":
    case "double":
      return [
        ...head,
        name + comment,
        `${indent}description: ${quoted("Some text", one.value)}${comment}`,
        ...tail,
      ];
    case "flow":
      return [...head, `${name} {description: Flow, headers: {}}${comment}`];
    case "literal":
      return [...block("|", "one", "", "two"), ...tail];
    case "folded":
      return [...block(">", "one", "two"), ...tail];
    case "kept":
      return block("|+", "one", "", "");
    case "stripped":
      return [...block("|-", "one"), ...tail];
    case "null":
      return [...head, name + comment];
    case "empty":
      return [...head, `${name} {}${comment}`];
    case "deep":
      return [
        ...head,
        name,
        `${indent}content:`,
        `${indent}${indent}a/b:`,
        `${indent}${indent}${indent}examples: [1, {a: 'b'},`,
        `${indent}${indent}${indent}${indent}2]${comment}`,
        ...tail,
      ];
  }
}

/** A document in block style, with an operation before and one after the one in question. */
function blockDocument(one: Style, list: readonly Entry[], endComment: boolean): string {
  const indent = " ".repeat(one.step);
  const body = list.flatMap((response, index) => [
    ...(index > 0 && list[index - 1]?.value !== "kept"
      ? Array.from({ length: one.blankBetween }, () => "")
      : []),
    ...linesOf(response, one),
  ]);
  const responses =
    list.length === 0 ? ["responses: {}"] : ["responses:", ...body.map((line) => line && indent + line)];
  const lines = [
    "openapi: 3.0.3",
    "paths:",
    `${indent}/a:`,
    `${indent}${indent}get:`,
    ...responses.map((line) => line && indent.repeat(3) + line),
    ...(endComment ? [`${indent.repeat(4)}# the end`] : []),
    ...(one.hasFinalBreak ? [`${indent}${indent}put:`, `${indent.repeat(3)}responses: {}`] : []),
  ];
  const text = lines.join(one.lineBreak) + (one.hasFinalBreak ? one.lineBreak : "");
  return (one.bom ? "\uFEFF" : "") + text;
}

/** A document whose responses stand in brackets: JSON or YAML, on one line or several. */
function bracketDocument(
  one: Style,
  list: readonly Entry[],
  form: "compact" | "spaced" | "pretty" | "tabs" | "yaml",
): string {
  const responses = list.map(({ key: name, inner }): [string, unknown] => [
    name,
    inner ? { description: "D", headers: { A: {} } } : { description: name },
  ]);
  // Integer-like keys of an object would be sorted, so the entries are written one by one.
  const write = (value: unknown, space: string | number): string => JSON.stringify(value, null, space);
  if (form === "yaml") {
    const inner = responses.map(
      ([name, value]) => `${quoted(name, one.keys)}: ${JSON.stringify(value).replaceAll('":', '": ')}`,
    );
    return `openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses: {${inner.join(", ")}}\n`;
  }
  const space = form === "tabs" ? "\t" : form === "pretty" ? one.step : 0;
  const colon = form === "compact" ? ":" : ": ";
  if (form === "compact" || form === "spaced") {
    const inner = responses.map(([name, value]) => `"${name}"${colon}${write(value, 0)}`);
    const comma = form === "compact" ? "," : ", ";
    return `{"openapi"${colon}"3.0.3"${comma}"paths"${colon}{"/a"${colon}{"get"${colon}{"responses"${colon}{${inner.join(comma)}}}}}}`;
  }
  const unit = typeof space === "string" ? space : " ".repeat(space);
  const shell = write({ openapi: "3.0.3", paths: { "/a": { get: { responses: {} } } } }, space);
  const inner = responses.map(
    ([name, value]) =>
      `${unit.repeat(5)}"${name}": ${write(value, space).replaceAll("\n", `\n${unit.repeat(5)}`)}`,
  );
  const filled =
    inner.length === 0
      ? shell
      : shell.replace('"responses": {}', `"responses": {\n${inner.join(",\n")}\n${unit.repeat(4)}}`);
  const text = filled.replaceAll("\n", one.lineBreak) + (one.hasFinalBreak ? one.lineBreak : "");
  return (one.bom ? "\uFEFF" : "") + text;
}

const anyDocument = fc.oneof(
  fc.tuple(style, entries, fc.boolean()).map(([one, list, end]) => blockDocument(one, list, end)),
  fc
    .tuple(style, entries, fc.constantFrom("compact", "spaced", "pretty", "tabs", "yaml"))
    .map(([one, list, form]) => bracketDocument(one, list, form)),
);

const description = fc.oneof(
  fc.constantFrom(
    "I'm a teapot",
    "No: really",
    "a #b",
    "yes",
    "12",
    "",
    "one\ntwo",
    "one\n\ntwo\n",
    "- a",
    '"q"',
    "ends:",
    " x ",
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }).filter((text) => text.isWellFormed()),
);

function parse(text: string): unknown {
  const body = text.replace("\uFEFF", "");
  return body.startsWith("{") ? JSON.parse(body) : load(body);
}

function responsesOf(text: string): Record<string, unknown> {
  const data = parse(text) as { paths: { "/a": { get: { responses: Record<string, unknown> } } } };
  return data.paths["/a"].get.responses;
}

describe("documents in any style", { timeout: PROPERTY_TIMEOUT }, () => {
  test("adding a response changes nothing else, and removing it gives the bytes back", () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.constantFrom("100", "299", "418", "5XX", "599"),
        description,
        (text, code, words) => {
          const document = read(text);
          const operation = operationOf(document);
          const plan = planEdit(document, {
            type: "add-response",
            operation: operation.id,
            key: code,
            response: { description: words },
          });
          if (!plan.ok) throw new Error(plan.message);
          const next = read(plan.document.text.toString());
          const keys = operation.responses.map((response) => response.key);
          expect(operationOf(next).responses.map((response) => response.key)).toEqual(keysWith(keys, code));
          expect(responsesOf(plan.document.text.toString())).toEqual({
            ...responsesOf(text),
            [code]: { description: words },
          });
          const [edit] = plan.edits;
          if (edit && plan.edits.length === 1 && edit.start === edit.end)
            expect(isCleanDiff(document, operation, edit)).toBe(true);
          else expect(keys).toEqual([]);
          const back = planEdit(next, {
            type: "remove-response",
            target: { operation: operation.id, key: code },
          });
          expect(back.ok && back.document.text.toString()).toBe(text);
          expect(applyEdits(plan.document.text.toString(), invertEdits(text, plan.edits))).toBe(text);
        },
      ),
    );
  });

  test("a chain of edits is one list of edits, leads where it should, and can be taken back", () => {
    const steps = fc.array(
      fc.record({
        kind: fc.constantFrom("remove", "rename", "describe", "move", "duplicate", "header", "content"),
        which: fc.nat(),
        other: fc.nat(),
        words: description,
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(anyDocument, steps, (text, list) => {
        const document = read(text);
        let current = document;
        const done: SemanticEdit[] = [];
        for (const step of list) {
          const operation = operationOf(current);
          const pick = operation.responses[step.which % Math.max(operation.responses.length, 1)];
          const beside = operation.responses[step.other % Math.max(operation.responses.length, 1)];
          if (!pick || !beside) break;
          const target = { operation: operation.id, key: pick.key };
          const free =
            ["210", "410", "3XX"].find(
              (code) => !operation.responses.some((response) => response.key === code),
            ) ?? "599";
          const edits: Record<string, SemanticEdit> = {
            remove: { type: "remove-response", target },
            rename: { type: "rename-response", target, to: free },
            describe: { type: "describe-response", target, description: step.words },
            move: {
              type: "move-response",
              target,
              before: pick === beside ? undefined : { key: beside.key },
            },
            duplicate: { type: "duplicate-response", target, key: free, description: step.words },
            header: {
              type: "add-header",
              target,
              header: { name: "X-B", description: step.words, type: "string" },
            },
            content: { type: "add-content", target, content: { mediaType: "*/*", schemaRef: "#/x" } },
          };
          const edit = edits[step.kind];
          if (!edit) break;
          const before = responsesOf(current.text.toString());
          const plan = planEdit(current, edit);
          // Refused is a header or a body that is there; and to put a text that keeps the blank lines below it (`|+`) where the
          // document ends without a line end, as its last lines would be others there.
          if (!plan.ok) {
            const isKeptAtTheEnd = step.kind === "move" && /[|>]\d?\+/.test(text) && !text.endsWith("\n");
            expect(plan.message).toMatch(isKeptAtTheEnd ? /already|was not made/ : /already/);
            continue;
          }
          const after = responsesOf(plan.document.text.toString());
          const rest = (data: Record<string, unknown>): unknown =>
            Object.fromEntries(Object.entries(data).filter(([name]) => name !== pick.key && name !== free));
          expect(rest(after)).toEqual(rest(before));
          if (step.kind === "rename") expect(after[free]).toEqual(before[pick.key]);
          if (step.kind === "describe") expect(after[pick.key]).toMatchObject({ description: step.words });
          if (step.kind === "move") expect(after).toEqual(before);
          if (step.kind === "duplicate") expect(after[free]).toMatchObject({ description: step.words });
          done.push(edit);
          current = read(plan.document.text.toString());
        }
        const all = planEdits(document, done);
        if (!all.ok) throw new Error(all.message);
        expect(all.document.text.toString()).toBe(current.text.toString());
        expect(applyEdits(text, all.edits)).toBe(current.text.toString());
        expect(applyEdits(all.document.text.toString(), invertEdits(text, all.edits))).toBe(text);
      }),
    );
  });
});
