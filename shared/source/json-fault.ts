import { faultOfJsonString, type StringFault } from "./json-string.ts";
import { TOO_DEEP } from "./node-table.ts";

/** Where and how a text stops being JSON. */
export interface JsonFault {
  readonly offset: number;
  readonly message: string;
  readonly advice: string;
}

/** What may come next in a text. */
export const EXPECTED = { value: 0, valueOrEnd: 1, key: 2, keyOrEnd: 3, colon: 4, comma: 5 } as const;
export type Expected = (typeof EXPECTED)[keyof typeof EXPECTED];

const OPEN_LIST = "[".charCodeAt(0);
const OPEN_MAP = "{".charCodeAt(0);

/** The place at which a reader of strict JSON could not go on. */
export interface JsonStop {
  /** Where the text begins. */
  readonly start: number;
  /** The first character that cannot stand there, or the end of the text; at a text in quotes, its opening quote. */
  readonly at: number;
  readonly expected: Expected;
  /** The code of the bracket that opened the innermost object or list; 0 outside of any. */
  readonly inner: number;
}

/** The fault of a text that is nested deeper than `MAX_DEPTH`. */
export const tooDeepAt = (offset: number): JsonFault => ({ offset, ...TOO_DEEP });

/** Says what is wrong at the place where a text stops being JSON (RFC 8259), and what to do. */
export function describeJsonFault(text: string, { start, at, expected, inner }: JsonStop): JsonFault {
  const fault = (message: string, advice: string, offset = at): JsonFault => ({ offset, message, advice });
  const char = text[at];
  if (char === undefined) {
    if (inner === OPEN_MAP) return fault("An object does not end.", "Add the missing } at its end.");
    if (inner === OPEN_LIST) return fault("A list does not end.", "Add the missing ] at its end.");
    return fault("The JSON ends before its value.", "Check that the file is complete.");
  }
  if (expected === EXPECTED.comma && inner === 0)
    return fault("Something follows the end of the JSON value.", "Remove it, or check the brackets above.");
  if (char === "/" || char === "#")
    return fault("A comment stands here.", "Remove the comment: JSON has none.");
  if (expected === EXPECTED.colon)
    return fault("A colon is missing after the key.", "Put a colon between the key and its value.");
  if (char === "}" || char === "]") {
    if (text.slice(start, at).trimEnd().endsWith(","))
      return fault("A comma stands before the closing bracket.", "Remove the comma: JSON allows none there.");
    if (expected === EXPECTED.value && inner !== 0)
      return fault("A value is missing before this bracket.", "Write the value, or remove its key.");
    return fault(`This ${char} closes nothing that is open here.`, "Check the brackets above.");
  }
  if (expected === EXPECTED.comma)
    return fault("A comma is missing before this place.", "Put a comma between the two items.");
  if (char === '"') {
    const { offset, kind } = faultOfJsonString(text, at);
    return { offset, ...STRING_FAULTS[kind] };
  }
  if (expected === EXPECTED.key || expected === EXPECTED.keyOrEnd)
    return fault("A key is expected here.", "Write the key in double quotes.");
  return fault(
    "This is no JSON value.",
    "Write texts in double quotes; check for a missing quote or bracket.",
  );
}

const STRING_FAULTS: Readonly<Record<StringFault, Omit<JsonFault, "offset">>> = {
  unended: {
    message: "A text does not end on its line.",
    advice: 'Add the missing " at its end, and write line breaks as \\n.',
  },
  escape: {
    message: "A text holds an escape that JSON does not know.",
    advice: "Write the backslash twice.",
  },
  control: {
    message: "A text holds a control character.",
    advice: "Write it as an escape, such as \\t for a tab.",
  },
};
