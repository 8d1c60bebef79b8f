import { MAX_DEPTH, NODE, type NodeTable, TableWriter } from "./node-table.ts";

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Scans valid JSON into a table of its nodes, the root first.
 * @returns the offset of the bracket that is nested too deeply instead, if there is one
 */
export function scanJson(text: string, start: number): NodeTable | number {
  const table = new TableWriter(Math.max(text.length >> 4, 16));
  return scanInto(table, text, start) ?? table.finish();
}

/**
 * Reads entries of an object without its brackets: `"a": 1, "b": 2`.
 * @returns a table whose node 0 is a map of them; undefined when they are no such entries
 */
export function readJsonEntries(text: string): NodeTable | undefined {
  try {
    JSON.parse(`{${text}}`);
  } catch {
    return undefined;
  }
  const table = new TableWriter(Math.max(text.length >> 4, 16));
  const map = table.add(NODE.flowMap, 0, 0);
  if (scanInto(table, text, 0) !== undefined || table.count === 1) return undefined;
  table.close(map, text.trimEnd().length);
  return table.finish();
}

/** @returns where the text is nested too deeply; the table then ends there */
function scanInto(table: TableWriter, text: string, start: number): number | undefined {
  const open: number[] = [];
  const { length } = text;
  for (let at = start; at < length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) {
      const end = endOfString(text, at);
      table.add(NODE.double, at, end);
      at = end - 1;
    } else if (char === 123 || char === 91) {
      if (open.length === MAX_DEPTH) return at;
      open.push(table.add(char === 123 ? NODE.flowMap : NODE.flowList, at, at));
    } else if (char === 125 || char === 93) table.close(open.pop() ?? 0, at + 1);
    // Blanks are at most 32; 44 is the comma, 58 the colon.
    else if (char > 32 && char !== 44 && char !== 58) {
      let end = at + 1;
      while (end < length && isLiteral(text.charCodeAt(end))) end++;
      table.add(NODE.plain, at, end);
      at = end - 1;
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (text.charCodeAt(end - 1) === BACKSLASH && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

/** Letters, digits, `+`, `-` and `.`: what numbers, `true`, `false` and `null` are made of. */
function isLiteral(char: number): boolean {
  return char > 32 && char !== 44 && char !== 93 && char !== 125;
}
