import { expect, it } from "vitest";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { planFixes } from "../../../shared/rules/plan-fixes.ts";
import { applyEdits } from "../../../shared/source/apply-edits.ts";
import { readText } from "../../support/rule-examples.ts";

/** Ten operations with a body under 204; that of some of them is shared by an anchor, where it cannot be taken out. */
function textWith(anchored: readonly number[]): string {
  const paths = Array.from({ length: 10 }, (_, index) => {
    const body = "{ text/plain: {} }";
    const content = anchored.includes(index) ? `&b${index} ${body}` : body;
    const use = anchored.includes(index) ? `\n      x-same: *b${index}` : "";
    return `  /p${index}:\n    get:\n      responses:\n        '204':\n          description: Nothing\n          content: ${content}${use}\n`;
  });
  return `openapi: 3.0.3\npaths:\n${paths.join("")}`;
}

const planOf = (text: string) => {
  const document = readText(text);
  const findings = checkDocument(document, { profile: "openapi" });
  return planFixes(
    document,
    findings.filter(({ rule }) => rule === "content-forbidden"),
  );
};

it("plans the safe fixes of all findings together", () => {
  const text = textWith([]);
  const { edits, document, fixed, refused } = planOf(text);
  expect(fixed).toHaveLength(10);
  expect(refused).toEqual([]);
  expect(applyEdits(text, edits)).toBe(text.replaceAll("          content: { text/plain: {} }\n", ""));
  expect(document.text.toString()).toBe(applyEdits(text, edits));
});

it.each([[[0]], [[9]], [[3, 4, 8]]])(
  "makes the others where those of %j are refused, and says why",
  (anchored) => {
    const text = textWith(anchored);
    const { edits, fixed, refused } = planOf(text);
    expect(refused.map(({ finding }) => finding.operation)).toEqual(
      anchored.map((index) => `GET /p${index}`),
    );
    for (const { message } of refused) expect(message).toMatch(/anchor|alias/i);
    expect(fixed).toHaveLength(10 - anchored.length);
    const rest = applyEdits(text, edits);
    expect(rest.match(/content:/g)).toHaveLength(anchored.length);
  },
);
