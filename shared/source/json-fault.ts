/** Where and how a text stops being JSON. */
export interface JsonFault {
  readonly offset: number;
  readonly message: string;
  readonly advice: string;
}

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
/** Everything but quotes, backslashes and control characters. */
const STRING_PART = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Finds the first fault of a text that is not strict JSON (RFC 8259). It looks at the text only when `JSON.parse` has
 * refused it: the engines word their errors differently and not all of them say where.
 * @param start where the value may begin (after a byte order mark)
 */
export function findJsonFault(text: string, start: number): JsonFault {
  const open: ("{" | "[")[] = [];
  let at = start;
  let expected: "value" | "value-or-end" | "key" | "key-or-end" | "comma" = "value";
  const fault = (offset: number, message: string, advice: string): JsonFault => ({ offset, message, advice });
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const skipBlanks = (): void => {
    while (/[ \t\r\n]/.test(text.charAt(at))) at++;
  };
  const readString = (): JsonFault | undefined => {
    const opening = at;
    at++;
    for (;;) {
      at += match(STRING_PART)?.length ?? 0;
      const char = text[at];
      if (char === '"') {
        at++;
        return undefined;
      }
      if (char === "\\") {
        const escaped = match(ESCAPE);
        if (!escaped)
          return fault(at, "A text holds an escape that JSON does not know.", "Write the backslash twice.");
        at += escaped.length;
      } else if (char === undefined || char === "\n" || char === "\r") {
        return fault(
          opening,
          "A text does not end on its line.",
          'Add the missing " at its end, and write line breaks as \\n.',
        );
      } else
        return fault(
          at,
          "A text holds a control character.",
          "Write it as an escape, such as \\t for a tab.",
        );
    }
  };
  for (;;) {
    skipBlanks();
    const char = text[at];
    if (expected === "comma" && open.length === 0) {
      if (char === undefined)
        return fault(at, "The JSON cannot be read.", "Check that the file is complete.");
      return fault(
        at,
        "Something follows the end of the JSON value.",
        "Remove it, or check the brackets above.",
      );
    }
    const inner = open.at(-1);
    if (char === undefined) {
      if (inner === "{") return fault(at, "An object does not end.", "Add the missing } at its end.");
      if (inner === "[") return fault(at, "A list does not end.", "Add the missing ] at its end.");
      return fault(at, "The JSON ends before its value.", "Check that the file is complete.");
    }
    if (char === "/" || char === "#") {
      return fault(at, "A comment stands here.", "Remove the comment: JSON has none.");
    }
    const closes = (char === "}" && inner === "{") || (char === "]" && inner === "[");
    if (closes && expected !== "value" && expected !== "key") {
      open.pop();
      at++;
      expected = "comma";
    } else if (char === "}" || char === "]") {
      if (text.slice(start, at).trimEnd().endsWith(",")) {
        return fault(
          at,
          "A comma stands before the closing bracket.",
          "Remove the comma: JSON allows none there.",
        );
      }
      return fault(at, `This ${char} closes nothing that is open here.`, "Check the brackets above.");
    } else if (expected === "comma") {
      if (char !== ",")
        return fault(at, "A comma is missing before this place.", "Put a comma between the two items.");
      at++;
      expected = inner === "{" ? "key" : "value";
    } else if (expected === "key" || expected === "key-or-end") {
      if (char !== '"') return fault(at, "A key is expected here.", "Write the key in double quotes.");
      const broken = readString();
      if (broken) return broken;
      skipBlanks();
      if (text[at] !== ":")
        return fault(at, "A colon is missing after the key.", "Put a colon between the key and its value.");
      at++;
      expected = "value";
    } else if (char === '"') {
      const broken = readString();
      if (broken) return broken;
      expected = "comma";
    } else if (char === "{" || char === "[") {
      open.push(char);
      at++;
      expected = char === "{" ? "key-or-end" : "value-or-end";
    } else {
      const literal = match(LITERAL);
      if (!literal)
        return fault(
          at,
          "This is no JSON value.",
          "Write texts in double quotes; check for a missing quote or bracket.",
        );
      at += literal.length;
      expected = "comma";
    }
  }
}
