import { describeJsonFault, EXPECTED, type Expected, type JsonFault, tooDeepAt } from "./json-fault.ts";
import { endOfJsonString } from "./json-string.ts";
import { MAX_DEPTH, NODE, type NodeTable, ROW, TableWriter } from "./node-table.ts";

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const OPEN_MAP = 123;
/** `]` and `}` come so many places after their opening brackets in Unicode. */
const TO_CLOSING = 2;

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/**
 * Reads strict JSON (RFC 8259: no comments, no trailing commas) into a table of its nodes, the root first.
 * @param start where the value may begin (after a byte order mark)
 */
export function readJsonTable(
  text: string,
  start: number,
): { readonly ok: true; readonly table: NodeTable } | { readonly ok: false; readonly fault: JsonFault } {
  const scan = new JsonScan(text, start);
  const fault = scan.run(EXPECTED.value);
  return fault ? { ok: false, fault } : { ok: true, table: scan.table.finish() };
}

/**
 * Reads entries of an object without its brackets: `"a": 1, "b": 2`.
 * @param maxDepth how many objects and lists may lie in each other, that of the entries among them
 * @returns a table whose node 0 is a map of them; undefined when they are no such entries, or nested more deeply
 */
export function readJsonEntries(text: string, maxDepth = MAX_DEPTH): NodeTable | undefined {
  const scan = new JsonScan(text, 0, maxDepth);
  scan.openMap();
  if (scan.run(EXPECTED.key)) return undefined;
  scan.table.close(0, text.trimEnd().length);
  return scan.table.finish();
}

/** One pass over a text; a text that ends where it may end leaves the table whole. */
class JsonScan {
  readonly table: TableWriter;
  readonly #text: string;
  readonly #start: number;
  readonly #maxDepth: number;
  /** The collections that are open, by their nodes. */
  readonly #open: number[] = [];
  /** How many of them no bracket of the text has opened. */
  #given = 0;

  constructor(text: string, start: number, maxDepth = MAX_DEPTH) {
    this.#maxDepth = maxDepth;
    this.#text = text;
    this.#start = start;
    this.table = new TableWriter(Math.max(text.length >> 4, 16));
  }

  /** Takes the text for the inside of an object. */
  openMap(): void {
    this.#open.push(this.table.add(NODE.flowMap, 0, 0));
    this.#given = 1;
  }

  run(first: Expected): JsonFault | undefined {
    const text = this.#text;
    const { table } = this;
    const open = this.#open;
    const { length } = text;
    let expected: Expected = first;
    let inner = this.#given === 0 ? 0 : OPEN_MAP;
    let at = skipBlanks(text, this.#start);
    for (; at < length; at = skipBlanks(text, at)) {
      const char = text.charCodeAt(at);
      if (expected === EXPECTED.comma) {
        if (char === COMMA && inner !== 0) {
          at++;
          expected = inner === OPEN_MAP ? EXPECTED.key : EXPECTED.value;
          continue;
        }
      } else if (char === QUOTE) {
        const end = endOfJsonString(text, at);
        if (end === -1) break;
        table.add(NODE.double, at, end);
        at = end;
        if (expected === EXPECTED.key || expected === EXPECTED.keyOrEnd) {
          at = skipBlanks(text, at);
          if (text.charCodeAt(at) !== COLON) {
            expected = EXPECTED.colon;
            break;
          }
          at++;
          expected = EXPECTED.value;
        } else expected = EXPECTED.comma;
        continue;
      } else if (expected === EXPECTED.value || expected === EXPECTED.valueOrEnd) {
        if (char === OPEN_MAP || char === OPEN_LIST) {
          if (open.length === this.#maxDepth) return tooDeepAt(at);
          open.push(table.add(char === OPEN_MAP ? NODE.flowMap : NODE.flowList, at, at));
          inner = char;
          expected = char === OPEN_MAP ? EXPECTED.keyOrEnd : EXPECTED.valueOrEnd;
          at++;
          continue;
        }
        LITERAL.lastIndex = at;
        if (LITERAL.test(text)) {
          table.add(NODE.plain, at, LITERAL.lastIndex);
          at = LITERAL.lastIndex;
          expected = EXPECTED.comma;
          continue;
        }
      }
      const mayEnd = expected !== EXPECTED.value && expected !== EXPECTED.key;
      if (!mayEnd || inner === 0 || char !== inner + TO_CLOSING || open.length === this.#given) break;
      at++;
      table.close(open.pop() ?? 0, at);
      inner = this.#innermost();
      expected = EXPECTED.comma;
    }
    const isWhole = at === length && expected === EXPECTED.comma && open.length === this.#given;
    return isWhole ? undefined : describeJsonFault(text, { start: this.#start, at, expected, inner });
  }

  /** The bracket that opens the innermost open collection; 0 when none is open. */
  #innermost(): number {
    const node = this.#open.at(-1);
    if (node === undefined) return 0;
    return this.table.rows[node * ROW] === NODE.flowMap ? OPEN_MAP : OPEN_LIST;
  }
}

/** The first place that is no blank as JSON knows them (RFC 8259 §2). */
function skipBlanks(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char !== 32 && char !== 10 && char !== 13 && char !== 9) break;
  }
  return at;
}
