import { StreamLanguage } from "@codemirror/language";

/**
 * Colours JSON line by line, wherever the window looks; a string never goes over the end of a line. The `json` of
 * `@codemirror/legacy-modes` (6.5.5) gives names and values one colour.
 */
export const jsonLanguage = StreamLanguage.define<Record<string, never>>({
  name: "json",
  startState: () => ({}),
  token: (stream) => {
    if (stream.match(/^"(?:[^"\\]|\\.)*"(?=\s*:)/)) return "propertyName";
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return "string";
    if (!stream.match(/^[^"]+/)) stream.next();
    return null;
  },
});
