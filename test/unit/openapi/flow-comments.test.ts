import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { planEdit } from "../../../shared/openapi/plan-edit.ts";
import { applyEdits, invertEdits } from "../../../shared/source/apply-edits.ts";
import { PROPERTY_TIMEOUT } from "../../support/property-runs.ts";
import { add, edited, idOf, operationOf, read, refused, remove } from "./plan.ts";

/** An operation whose `responses` are this text in brackets. */
function flow(responses: string): string {
  return `openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses: ${responses}\n      summary: S\n`;
}

const LINES = flow(`{
        # about 200
        '200': {description: ok},   # c1
        # about 404
        '404': {description: nf}    # c2
        # the end
        }`);

const ENDED = LINES.replace("{description: nf}    #", "{description: nf},    #");

describe("a map in brackets with comments, an entry a line", () => {
  test.each([
    ["between", "301", "        # about 404\n", "        '301': {description: D},\n        # about 404\n"],
    ["first", "100", "        # about 200\n", "        '100': {description: D},\n        # about 200\n"],
    ["last", "500", "nf}    # c2\n", "nf},    # c2\n        '500': {description: D}\n"],
  ])("takes an entry %s, and every comment stays with its own", (_, key, from, to) => {
    expect(add(LINES, key, "D")).toBe(LINES.replace(from, to));
  });

  test("takes an entry last after a comma that is there already", () => {
    expect(add(ENDED, "500", "D")).toBe(ENDED.replace("# c2\n", "# c2\n        '500': {description: D},\n"));
  });

  test("takes a copy, a line end of its own kind, and maps over several lines", () => {
    const text = flow(`{
        '200': {
          description: ok # inside
        }, # c1
        '404': {description: nf}
        }`).replaceAll("\n", "\r\n");
    const copy = `'201': {\r\n          description: ok # inside\r\n        },\r\n        '404'`;
    expect(
      edited(text, { type: "duplicate-response", target: { operation: idOf(text), key: "200" }, key: "201" }),
    ).toBe(text.replace("'404'", copy));
  });

  const FIRST = "        # about 200\n        '200': {description: ok},   # c1\n";
  const LAST = "        # about 404\n        '404': {description: nf}    # c2\n";

  test("moves an entry with its comments, and the last one has a comma where it had one", () => {
    const last = LAST.replace("    # c2", ",    # c2");
    for (const [text, wanted] of [
      [LINES, LINES.replace(FIRST + LAST, last + FIRST.replace("},   #", "}   #"))],
      [ENDED, ENDED.replace(FIRST + last, last + FIRST)],
    ] as const) {
      expect(edited(text, { type: "move-response", target: at(text, "200"), before: undefined })).toBe(
        wanted,
      );
      const up: SemanticEdit = { type: "move-response", target: at(text, "404"), before: { key: "200" } };
      expect(edited(text, up)).toBe(wanted);
    }
  });

  test("removes an entry with its comments, and the comma that it leaves last", () => {
    expect(remove(LINES, "200")).toBe(LINES.replace(FIRST, ""));
    expect(remove(LINES, "404")).toBe(LINES.replace(FIRST + LAST, FIRST.replace("},   #", "}   #")));
    expect(remove(ENDED, "404")).toBe(LINES.replace(LAST, ""));
  });
});

describe("a map in brackets with comments, entries not a line each", () => {
  test.each([
    "{'200': {description: ok}, # c1\n        '404': {description: nf}}",
    "{\n        '200': {description: ok}, '204': {}, # c1\n        '404': {description: nf}\n        }",
    "{\n        '200': {description: ok} # c1\n        , '404': {description: nf}\n        }",
    "{\n        '200': {description: ok}\n        # c1\n        ,\n        '404': {description: nf}\n        }",
    "{\n        '200': {description: ok}, # c1\n        '404': {description: nf}}",
    "{\n        '200': {description: ok},\n        '404': {description: nf}} # c2",
  ])("refuses: %j", (responses) => {
    const text = flow(responses);
    const edit: SemanticEdit = {
      type: "add-response",
      operation: idOf(text),
      key: "500",
      response: { description: "D" },
    };
    expect(refused(text, edit)).toMatch(/comment.* in brackets/);
    expect(refused(text, { type: "move-response", target: at(text, "404"), before: { key: "200" } })).toMatch(
      /comment.* in brackets/,
    );
  });

  test("a comment after a map on one line is the map's", () => {
    const text = flow("{'200': {description: ok}} # all");
    expect(add(text, "500", "D")).toBe(text.replace("ok}}", "ok}, '500': {description: D}}"));
  });
});

describe("maps in brackets with comments anywhere", { timeout: PROPERTY_TIMEOUT }, () => {
  const entry = fc.record({
    above: fc.boolean(),
    beside: fc.boolean(),
    /** Whether the next entry begins a line. */
    breaks: fc.boolean(),
  });
  const document = fc
    .record({
      entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
      opens: fc.boolean(),
      closes: fc.boolean(),
      ends: fc.boolean(),
      lineBreak: fc.constantFrom("\n", "\r\n"),
    })
    .map(({ entries, opens, closes, ends, lineBreak }) => {
      const parts = entries.map(({ above, beside, breaks }, index) => {
        const key = `20${index}`;
        const isLast = index === entries.length - 1;
        const head = above && (index > 0 || opens) ? `# above ${key}\n        ` : "";
        const comma = isLast && !ends ? "" : ",";
        const tail = beside ? ` # beside ${key}\n        ` : breaks && !isLast ? "\n        " : " ";
        // A comment above needs the line before it to have ended.
        const lead = head !== "" && index > 0 ? "\n        " : "";
        return `${lead}${head}'${key}': {description: D}${comma}${tail}`;
      });
      return flow(`{${opens ? "\n        " : ""}${parts.join("")}${closes ? "\n        " : ""}}`).replaceAll(
        "\n",
        lineBreak,
      );
    });

  /** The comments that stand above or beside another entry than the one they name. */
  function strayed(text: string): readonly string[] {
    const lines = text.split(/\r?\n/);
    return lines.filter((line, index) => {
      const [, where, key] = /# (above|beside) (\d+)/.exec(line) ?? [];
      if (key === undefined) return false;
      const keys = (at: number): readonly string[] => lines[at]?.match(/'\d+'/g) ?? [];
      return where === "above" ? keys(index + 1)[0] !== `'${key}'` : keys(index).at(-1) !== `'${key}'`;
    });
  }

  test("stay where they are, or the edit is refused", () => {
    fc.assert(
      fc.property(document, fc.nat(), fc.nat(), (text, which, other) => {
        const { id: operation, responses } = operationOf(read(text));
        const key = responses[which % responses.length]?.key ?? "";
        const before = responses[other % responses.length]?.key ?? "";
        const target = { operation, key };
        const edits: readonly SemanticEdit[] = [
          { type: "add-response", operation, key: "404", response: { description: "N" }, before },
          { type: "add-response", operation, key: "404", response: { description: "N" } },
          { type: "duplicate-response", target, key: "210" },
          { type: "describe-response", target, description: "N" },
          { type: "remove-response", target },
          { type: "move-response", target, before: { key: before } },
          { type: "move-response", target, before: undefined },
        ];
        const comments = text.match(/#.*/g) ?? [];
        for (const edit of edits) {
          if (edit.type === "remove-response" && responses.length === 1) continue;
          const plan = planEdit(read(text), edit);
          if (!plan.ok) {
            expect(plan.message).toMatch(/comment.* in brackets/);
            continue;
          }
          const after = plan.document.text.toString();
          // Those of a removed entry go with it.
          const gone = edit.type === "remove-response" ? key : "none";
          const rest = (lines: readonly string[]): readonly string[] =>
            lines.filter((line) => !line.includes(` ${gone}`)).map((line) => /# .*/.exec(line)?.[0] ?? "");
          expect(rest(strayed(after))).toEqual(rest(strayed(text)));
          expect(rest(after.match(/#.*/g) ?? []).toSorted()).toEqual(rest(comments).toSorted());
          expect(applyEdits(plan.document.text.toString(), invertEdits(text, plan.edits))).toBe(text);
        }
      }),
    );
  });
});

function at(text: string, key: string) {
  return { operation: idOf(text), key };
}
