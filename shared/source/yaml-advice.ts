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
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = text.indexOf("\n", offset);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  if (/tab/.test(reason) || /^ *\t/.test(line)) {
    return {
      message: "A tab stands in the indentation.",
      advice: "Indent with spaces: YAML allows no tabs there.",
    };
  }
  if (/depth|nested|nesting/i.test(reason)) {
    return {
      message: "The document is nested too deeply.",
      advice: "Check for lists or maps that open without closing.",
    };
  }
  const quote = openQuote(text, offset);
  if (quote) {
    return {
      message: `A text that begins with ${quote.char} on line ${quote.line} does not end.`,
      advice: `Add the missing ${quote.char} at its end; inside the text write ${quote.char === "'" ? "''" : '\\"'}.`,
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

/** The quote that a value opens on the offset's line or on the line above without closing it there. */
function openQuote(
  text: string,
  offset: number,
): { readonly char: string; readonly line: number } | undefined {
  const lines = text.slice(0, offset).split("\n");
  for (let back = 0; back < 2; back++) {
    const index = lines.length - 1 - back;
    const end = text.indexOf("\n", offset);
    const line =
      back === 0 ? (lines[index] ?? "") + text.slice(offset, end === -1 ? text.length : end) : lines[index];
    const match = /(?:^|:\s+|-\s+)(["'])((?:(?!\1).)*)$/.exec(line ?? "");
    if (match?.[1]) return { char: match[1], line: index + 1 };
  }
  return undefined;
}
