/** How a key or a one-line text is written. */
export type Quote = "plain" | "single" | "double";

/** Words and numbers that YAML 1.1 or 1.2 readers take for something else than text. */
const NOT_TEXT =
  /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?(?:\.inf|\.nan)|[-+]?[\d.][\d._,:eExXobBa-fA-F+-]*)$/i;
/** Looks like a number and is none for any reader. */
const VERSION = /^\d+\.\d+\.\d+$/;
const DATE = /^\d{4}-\d\d?-\d\d?/;
/** Characters that YAML cannot hold, or that break lines in some readers (YAML 1.2.2 §5.1, §5.4). */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFEFF\p{Cs}]/u;

/**
 * Whether YAML reads the text back as this very text when it is written without quotes.
 * @param inFlow inside brackets, where commas and brackets end a value
 */
export function isPlainSafe(text: string, inFlow: boolean): boolean {
  if (text === "" || text !== text.trim() || UNPRINTABLE.test(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(text) || /:(?:\s|$)|\s#/.test(text)) return false;
  if (/^(?:---|\.\.\.)/.test(text) || DATE.test(text)) return false;
  if (inFlow && /[,[\]{}]/.test(text)) return false;
  return !NOT_TEXT.test(text) || VERSION.test(text);
}

/** The text in double quotes, everything that YAML or JSON asks for escaped. */
export function quoteDouble(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Writes a text on one line.
 * @param wanted plain is taken only where it is safe, single quotes where nothing needs an escape
 * @param fallback the quotes to take when plain is not safe
 */
export function writeText(
  text: string,
  wanted: Quote,
  fallback: "single" | "double",
  inFlow: boolean,
): string {
  if (wanted === "plain" && isPlainSafe(text, inFlow)) return text;
  const quote = wanted === "plain" ? fallback : wanted;
  return quote === "single" && !UNPRINTABLE.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : quoteDouble(text);
}

/** A block scalar: what stands after the key, and its lines without indentation. */
export interface BlockText {
  readonly header: string;
  readonly lines: readonly string[];
}

/**
 * Writes a text of several lines as a literal block (`|`, `|-`); undefined when it has one line only, or something that a
 * block cannot hold plainly: blanks at the start or the end of a line, more than one line end at its end, control characters.
 */
export function writeBlockText(text: string): BlockText | undefined {
  const chomps = !text.endsWith("\n");
  const lines = (chomps ? text : text.slice(0, -1)).split("\n");
  if (lines.length < 2 || lines[0] === "" || lines.at(-1) === "") return undefined;
  if (/^\s/.test(text) || lines.some((line) => line !== line.trimEnd() || UNPRINTABLE.test(line)))
    return undefined;
  return { header: chomps ? "|-" : "|", lines };
}
