import { createLineIndex } from "./line-index.ts";
import { TOO_DEEP } from "./node-table.ts";
import { lineEndOf, lineStartOf } from "./text-lines.ts";

/** How much of a line is looked at: one of any length must not cost the patterns more than a moment. */
const MAX_LINE = 500;

/** How many lines an open quote is looked for. */
const MAX_LINES_BACK = 50;

interface Explanation {
  readonly message: string;
  readonly advice: string;
}

/**
 * Says in the reader's terms why YAML cannot be read.
 * @param offset where the parser stopped
 * @param reason the parser's own words
 */
export function explainYaml(text: string, offset: number, reason: string): Explanation {
  const lineStart = lineStartOf(text, offset);
  const line = text.slice(lineStart, Math.min(lineEndOf(text, lineStart), lineStart + MAX_LINE));
  if (/tab/.test(reason) || /^ *\t/.test(line)) {
    return {
      message: "A tab stands in the indentation.",
      advice: "Indent with spaces: YAML allows no tabs there.",
    };
  }
  if (/depth|nested|nesting/i.test(reason)) {
    return TOO_DEEP;
  }
  const bracket = text[offset];
  if (/deficient indentation/.test(reason) && (bracket === "}" || bracket === "]")) {
    // YAML 1.2.2 §7.4: all lines of a value in brackets are indented deeper than its key, the last one too.
    return {
      message: `The closing ${bracket} does not stand further right than the key of its ${bracket === "}" ? "map" : "list"}.`,
      advice: `Indent the ${bracket} deeper than the key, or put it at the end of the line above.`,
    };
  }
  const quote = openQuote(text, offset);
  if (quote) {
    return {
      message: `A text that begins with ${quote.char} on line ${quote.line} does not end.`,
      advice: `Add the missing ${quote.char} at its end; inside the text write ${quote.char === "'" ? "''" : '\\"'}.`,
    };
  }
  if (/quoted scalar/.test(reason)) {
    return {
      message: "A text in quotes does not end.",
      advice: "Add the missing quote; inside the text write it twice (') or with a backslash (\\\").",
    };
  }
  if (/flow collection|deficient indentation|expected .*[,\]}]/.test(reason)) {
    return {
      message: "A list or map in brackets does not end, or lacks a comma.",
      advice:
        "Close the bracket, or put a comma between its items, and indent its lines deeper than the key.",
    };
  }
  if (/^[^#]*:\s+[@`%]/.test(line)) {
    return {
      message: "A value begins with a character that YAML reserves.",
      advice: "Put the value in quotes.",
    };
  }
  if (/^[^#'"]*:\s+[^'"{[#|>&*!\s].*:\s/.test(line)) {
    return {
      message: "A value holds a colon followed by a space, which starts a new key.",
      advice: "Put the value in quotes.",
    };
  }
  if (/indentation of a mapping entry|mapping entry/.test(reason)) {
    return {
      message: "The indentation or the form of this entry does not fit its neighbours.",
      advice: "Align the key with the others of its map, and check for a missing quote or colon above it.",
    };
  }
  if (/escape/.test(reason)) {
    return {
      message: "A text in double quotes holds an escape that YAML does not know.",
      advice: "Write the backslash twice, or put the text in single quotes.",
    };
  }
  return {
    message: `The YAML cannot be read: ${reason}.`,
    advice: "Check the indentation, quotes and brackets at this place and on the line above.",
  };
}

/** The quote that a value opens on the offset's line or above it, and that nothing closes before the offset. */
function openQuote(
  text: string,
  offset: number,
): { readonly char: string; readonly line: number } | undefined {
  let start = lineStartOf(text, offset);
  for (let back = 0; back < MAX_LINES_BACK; back++) {
    const line = text.slice(start, Math.min(lineEndOf(text, start), start + MAX_LINE));
    const opening = /(?:^|:\s|-\s)\s*(?:"[^"]*|'[^']*)$/.test(line) ? /["'](?=[^"']*$)/.exec(line) : null;
    if (opening && !text.slice(start + opening.index + 1, offset).includes(opening[0])) {
      return { char: opening[0], line: createLineIndex(text).positionAt(start).line };
    }
    if (start === 0) break;
    start = lineStartOf(text, start - 1);
  }
  return undefined;
}
