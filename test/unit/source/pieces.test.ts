import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextEdit } from "../../../shared/model/text.ts";
import { applyEdits } from "../../../shared/source/apply-edits.ts";
import { editText } from "../../../shared/source/chunked-text.ts";
import { editSource, rereadPieces } from "../../../shared/source/edit-source.ts";
import { MAX_DEPTH } from "../../../shared/source/node-table.ts";
import { readSource } from "../../../shared/source/read-source.ts";
import { isBranch } from "../../../shared/source/stem.ts";
import type { SourceTree } from "../../../shared/source/tree.ts";
import { differenceOf } from "../../support/compare-trees.ts";
import { oddDocuments } from "../../support/odd-document.ts";
import { PROPERTY_RUNS } from "../../support/property-runs.ts";
import { editsOf } from "../../support/random-edits.ts";

/** So short that the smallest documents are cut. */
const pieceLengths = fc.constantFrom(8, 40, 200);

/** What breaks, ends or begins something in YAML or JSON, and ordinary entries. */
const insertions = fc.constantFrom(
  ..."a|\n|  |- |: |x: y\n|\"|'|{|}|[|]|# |#\n|? |---\n|...\n|\t|&a |*a|!!str |,|%|\\|\r\n|\r|\uFEFF|\u{1F600}|".split(
    "|",
  ),
  "",
  "|\n",
  "|+\n",
  ">-\n  ",
  "    get:\n      responses: {}\n",
  '"q": 1, ',
  ', "q": {}',
);

const edits = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.constant(0), fc.nat(4), fc.nat(120)), insertions), {
  minLength: 1,
  maxLength: 2,
});

function treeOf(text: string, pieceLength: number): SourceTree {
  const source = readSource(text, { pieceLength });
  if (!source.ok) throw new Error(source.problem.message);
  return source.tree;
}

/** A copy of a stretch of the text: where it is taken from, and how long it is. */
type Copied = readonly [from: number, length: number];

/**
 * The edit with its ends moved to where lines or JSON entries begin, so that borders of pieces are met, and with a stretch of such
 * lines or entries in place of its own text.
 */
function toBorders(text: string, edit: TextEdit, [from, length]: Copied): TextEdit {
  const before = (at: number): number =>
    Math.max(
      text.lastIndexOf("\n", at - 1) + 1,
      text.lastIndexOf(",", at - 1),
      text.lastIndexOf('{"', at - 1) + 1,
      0,
    );
  const start = before(edit.start);
  const first = before(from % (text.length + 1));
  const copy = text.slice(first, before(Math.min(first + length, text.length)));
  return { start, end: Math.max(start, before(edit.end)), text: copy };
}

/** Read as a whole. */
function wholeOf(text: string) {
  return readSource(text, { pieceLength: Number.POSITIVE_INFINITY });
}

test("a text read in pieces is the text read as a whole", () => {
  fc.assert(
    fc.property(oddDocuments(), pieceLengths, (text, pieceLength) => {
      const whole = wholeOf(text);
      if (!whole.ok) throw new Error(whole.problem.message);
      expect(differenceOf(treeOf(text, pieceLength).root, whole.tree.root)).toBeUndefined();
    }),
  );
});

test("a key is found, and counted, as among all entries", () => {
  const names = ["a", "b", "$ref", "it's", "a b", "x\ny", "\u00e9", "a\\b", "", "200"];
  const spellings = (name: string): readonly string[] => [
    JSON.stringify(name),
    `"${[...name].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"`,
    ...(name.includes("\n") ? [] : [`'${name.replaceAll("'", "''")}'`]),
    ...(/^[$\w][\w' ]*$/.test(name) ? [name, name.replace(" ", "\n ")] : []),
  ];
  const key = fc
    .constantFrom(...names)
    .chain((name) => fc.constantFrom(...spellings(name)).map((written) => `? ${written}\n: 1\n`));
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 8 }), fc.constantFrom(...names), (keys, name) => {
      const whole = wholeOf(keys.join(""));
      if (!whole.ok || whole.tree.root.kind !== "map") throw new Error("no map");
      const { root } = whole.tree;
      // Before all entries are made: afterwards they are searched instead of the text.
      const [found, count] = [root.find(name), root.countOf(name)];
      const same = root.entries.filter((entry) => entry.name === name);
      expect(found?.start).toBe(same[0]?.start);
      expect(count).toBe(same.length);
    }),
  );
});

test("what reading the touched pieces again tells is what reading the whole tells", () => {
  let told = 0;
  fc.assert(
    fc.property(
      oddDocuments(),
      pieceLengths,
      fc.option(fc.tuple(fc.nat(), fc.nat(80)), { freq: 2 }),
      fc.array(edits, { minLength: 1, maxLength: 3 }),
      (start, pieceLength, copied, steps) => {
        let text = start;
        let tree = treeOf(text, pieceLength);
        for (const step of steps) {
          const [first, ...others] = editsOf(text, step);
          if (!first) continue;
          const changes =
            copied && others.length === 0 ? [toBorders(text, first, copied)] : [first, ...others];
          text = applyEdits(text, changes);
          const reread = rereadPieces(tree, editText(tree.text, changes), changes, { pieceLength });
          const whole = wholeOf(text);
          if (reread) {
            told++;
            expect(whole).toMatchObject({ ok: true });
            expect(reread.text.toString()).toBe(text);
            if (whole.ok) expect(differenceOf(reread.root, whole.tree.root)).toBeUndefined();
          }
          if (!whole.ok) break;
          tree = reread ?? treeOf(text, pieceLength);
        }
      },
    ),
  );
  expect(told).toBeGreaterThan(PROPERTY_RUNS / 50);
});

const PATHS = Array.from(
  { length: 40 },
  (_, index) => `  /p${index}:\n    get:\n      responses:\n        '200':\n          description: OK\n`,
);
const YAML = `openapi: 3.0.3\npaths:\n${PATHS.join("")}components:\n  schemas:\n    A: {}\n`;
const JSON_TEXT = JSON.stringify(
  {
    openapi: "3.0.3",
    paths: Object.fromEntries(PATHS.map((_, index) => [`/p${index}`, { get: { responses: {} } }])),
  },
  null,
  2,
);

describe.each([
  ["YAML", YAML, "description: OK", "description: Found"],
  ["JSON", JSON_TEXT, '"responses": {}', '"responses": {"200": {}}'],
])("%s", (_format, text, old, now) => {
  const pieceLength = 100;

  test("an edit inside an entry leaves the other pieces as they are", () => {
    const tree = treeOf(text, pieceLength);
    const start = text.indexOf(old, text.length / 2);
    const change = [{ start, end: start + old.length, text: now }];
    const reread = rereadPieces(tree, editText(tree.text, change), change, { pieceLength });
    if (!reread) throw new Error("The pieces did not tell.");
    const before = piecesOf(tree);
    const kept = piecesOf(reread).filter((piece) => before.includes(piece));
    expect(before.length).toBeGreaterThan(20);
    expect(kept).toHaveLength(before.length - 1);
  });

  test.each([
    ["the first", 0],
    ["one in the middle", 17],
    ["the last", 39],
  ])("%s path can be taken away, and another can be put after it", (_which, index) => {
    const tree = treeOf(text, pieceLength);
    const paths = tree.root.kind === "map" ? tree.root.find("paths")?.value : undefined;
    const entry = paths?.kind === "map" ? paths.entries[index] : undefined;
    if (!entry) throw new Error("There is no such path.");
    const isJson = text === JSON_TEXT;
    const lineStart = text.lastIndexOf("\n", entry.start) + 1;
    const removal = isJson
      ? index === 0
        ? { start: entry.start, end: text.indexOf('"/p1"'), text: "" }
        : { start: text.lastIndexOf(",", entry.start), end: entry.end, text: "" }
      : { start: lineStart, end: entry.end + 1, text: "" };
    const addition = isJson
      ? { start: entry.end, end: entry.end, text: ',\n    "/new": {}' }
      : { start: entry.end + 1, end: entry.end + 1, text: "  /new: {}\n" };
    for (const change of [removal, addition]) {
      const reread = rereadPieces(tree, editText(tree.text, [change]), [change], { pieceLength });
      const whole = wholeOf(applyEdits(text, [change]));
      if (!reread || !whole.ok) throw new Error("The pieces did not tell.");
      expect(differenceOf(reread.root, whole.tree.root)).toBeUndefined();
    }
  });

  test("pieces are nested no deeper than the whole may be", () => {
    const tree = treeOf(text, pieceLength);
    const end = text.indexOf(old, text.length / 2) + old.length;
    const isTold = (levels: number): boolean => {
      const value = `${"[".repeat(levels)}${"]".repeat(levels)}`;
      const change = [
        { start: end, end, text: text === JSON_TEXT ? `, "x": ${value}` : `\n          x: ${value}` },
      ];
      const reread = rereadPieces(tree, editText(tree.text, change), change, { pieceLength });
      const whole = wholeOf(applyEdits(text, change));
      if (reread) expect(whole).toMatchObject({ ok: true });
      return reread !== undefined;
    };
    expect(isTold(MAX_DEPTH - 20)).toBe(true);
    for (let levels = MAX_DEPTH - 20; levels <= MAX_DEPTH; levels++) isTold(levels);
    expect(isTold(MAX_DEPTH)).toBe(false);
  });

  test("a fault in one piece is told as in the whole text", () => {
    const tree = treeOf(text, pieceLength);
    const start = text.indexOf(old, text.length / 2);
    const edited = editSource(tree, [{ start, end: start, text: '"' }], { pieceLength });
    expect(edited).toEqual(wholeOf(`${text.slice(0, start)}"${text.slice(start)}`));
    expect(edited).toMatchObject({ ok: false });
  });
});

test("keys are found and counted also when more are asked for than are searched for", () => {
  const paths = treeOf(YAML, 100).root;
  const map = paths.kind === "map" ? paths.find("paths")?.value : undefined;
  if (map?.kind !== "map") throw new Error("There are no paths.");
  const asked = PATHS.map((_, index) => `/p${index}`);
  expect(asked.map((name) => map.find(name)?.name)).toEqual(asked);
  expect(asked.map((name) => map.countOf(name))).toEqual(asked.map(() => 1));
  expect([map.find("/none"), map.countOf("/none")]).toEqual([undefined, 0]);
});

test("a bracket at the top, with which a text is read as JSON, makes the whole tell", () => {
  const tree = treeOf(YAML, 100);
  const change = [{ start: 0, end: 0, text: '{"a": 1}: 2\n' }];
  expect(editSource(tree, change, { pieceLength: 100 })).toEqual(wholeOf(applyEdits(YAML, change)));
});

test("so does a bracket that comes to the top because what stood above it is deleted", () => {
  const first = `openapi: 3.0.3\ninfo: {title: ${"t".repeat(200)}, version: '1'}\n`;
  const text = `${first}{"q": 1}: 2\n${YAML.slice(YAML.indexOf("paths:"))}`;
  const change = [{ start: 0, end: first.length, text: "" }];
  expect(editSource(treeOf(text, 100), change, { pieceLength: 100 })).toEqual(
    wholeOf(applyEdits(text, change)),
  );
});

function piecesOf({ stem }: SourceTree): readonly unknown[] {
  const found: unknown[] = [];
  const walk = (part: typeof stem): void => {
    if (isBranch(part)) part.parts.forEach(walk);
    else found.push(part);
  };
  walk(stem);
  return found;
}

/** A replacement in a text, told by its pieces as it is told by the whole; pieces that do not tell are right as well. */
function expectAsWhole(
  text: string,
  from: string,
  to: string | undefined,
  inserted: string,
  pieceLength: number,
): void {
  const start = text.indexOf(from);
  const change = [{ start, end: to === undefined ? text.length : text.indexOf(to, start), text: inserted }];
  const tree = treeOf(text, pieceLength);
  const reread = rereadPieces(tree, editText(tree.text, change), change, { pieceLength });
  const whole = wholeOf(applyEdits(text, change));
  if (!reread) return;
  if (!whole.ok) throw new Error(`The pieces are read, and the whole is not: ${whole.problem.message}`);
  expect(differenceOf(reread.root, whole.tree.root)).toBeUndefined();
}

describe.each([8, 20, 40, 60, 100])("pieces of %i: what once was told wrongly", (pieceLength) => {
  test("the last entries of a JSON object go with the bracket that closes it", () => {
    const text = JSON.stringify(
      { openapi: "3.0.3", paths: { "/a": {}, "/b": {} }, components: { x: 1 } },
      null,
      2,
    );
    for (const from of ['"/a"', '"/b"']) expectAsWhole(text, from, '"components"', "", pieceLength);
    expectAsWhole(text, '"components"', undefined, "", pieceLength);
  });

  test.each(["|", "|+"])("a comment below a text in %s becomes a part of it", (header) => {
    const text = `info:\n  title: A\n  description: ${header}\n    Text\nx-todo:\n  # nothing yet here\n\npaths:\n  /a: {}\nlast: 1\n`;
    expectAsWhole(text, "x-todo", "  # nothing", "", pieceLength);
    expectAsWhole(text, "x-todo", "paths", "\n\n", pieceLength);
  });

  test("which of several documents is read, only the whole stream tells", () => {
    const text = "---\nopenapi: 3.0.3\n\npaths:\n---\nother: 1\nmore: 2\n";
    expectAsWhole(text, "openapi", "paths", "", pieceLength);
  });
});
