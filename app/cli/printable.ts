// C0 but tab and line feed, DEL, and C1: on a terminal they move the cursor, change colours or hide what follows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** A text from a document on one line of a report: control characters are shown as `\xNN`, line breaks as `\n`. */
export function printable(text: string): string {
  return text
    .replaceAll("\n", "\\n")
    .replaceAll(CONTROLS, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
