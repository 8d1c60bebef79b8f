import { StreamLanguage, type StringStream } from "@codemirror/language";

interface YamlState {
  /** Inside a quoted scalar that goes on over the line's end. */
  quote: "'" | '"' | undefined;
  /** Column of the innermost key or dash on this line: a block scalar's text stands further right. */
  column: number;
  /** Inside a block scalar: the column its text must stay right of. */
  block: number | undefined;
  /** Depth of `[` and `{`. */
  flow: number;
}

// A run of blanks is taken as one, and only where the key goes on behind it: tried blank by blank, a long line would cost its square.
const KEY_IN_BLOCK =
  /^(?:[-?:](?=\S)|[^\s'"[\]{},&*!|>%@`#?:-])(?:[^\s:#]|:(?=\S)|(?<=\S)#|\s+(?=[^\s:#]|:\S))*(?=\s*:(?:\s|$))/;
const KEY_IN_FLOW = /^[^\s'"[\]{},&*!#?:-](?:[^\s,[\]{}:#]|\s+(?=[^\s,[\]{}:#]))*(?=\s*:(?:\s|$))/;

/**
 * Colours YAML line by line. A grammar that parses from the first line needs seconds and 200 MB for a 10 MB document; this
 * one starts wherever the window looks, and may take the inside of a long block scalar for keys until that ends.
 *
 * Not `@codemirror/legacy-modes` (6.5.5), which also goes line by line: it knows block scalars by `|` and `>` alone, so that the text
 * under `|-` and `>-`, frequent in descriptions, is coloured as keys; an apostrophe in a plain scalar ("it's gone") begins a string
 * there, and a number inside one is a number.
 */
export const yamlLanguage = StreamLanguage.define<YamlState>({
  name: "yaml",
  startState: () => ({ quote: undefined, column: -1, block: undefined, flow: 0 }),
  copyState: (state) => ({ ...state }),
  token: (stream, state) => {
    if (stream.sol() && state.quote === undefined && isBlockText(stream, state)) {
      stream.skipToEnd();
      return null;
    }
    if (state.quote !== undefined) return readQuoted(stream, state, state.quote);
    if (stream.eatSpace()) return null;
    return readToken(stream, state);
  },
});

function isBlockText(stream: StringStream, state: YamlState): boolean {
  if (state.block !== undefined) {
    if (stream.indentation() > state.block || /^\s*$/.test(stream.string)) return true;
    state.block = undefined;
  }
  if (state.flow === 0) state.column = -1;
  return false;
}

function readToken(stream: StringStream, state: YamlState): string | null {
  const column = stream.column();
  if (stream.match(/^#.*/)) return "comment";
  if (column === 0 && stream.match(/^(?:---|\.\.\.)(?=\s|$)|^%.*/)) return "meta";
  if (stream.match(/^[-?](?=\s|$)/)) {
    if (state.flow === 0) state.column = column;
    return null;
  }
  if (stream.match(state.flow > 0 ? KEY_IN_FLOW : KEY_IN_BLOCK)) {
    if (state.flow === 0) state.column = column;
    return "propertyName";
  }
  if (stream.match(/^[:,]/)) return null;
  if (stream.match(/^[[{]/)) {
    state.flow += 1;
    return null;
  }
  if (stream.match(/^[\]}]/)) {
    state.flow = Math.max(0, state.flow - 1);
    return null;
  }
  if (stream.match(/^[&*!][^\s,[\]{}]*/)) return "meta";
  if (stream.match(/^[|>][-+\d]*(?=\s*(?:#.*)?$)/)) {
    state.block = state.column;
    return "meta";
  }
  const quote = stream.peek();
  if (quote === "'" || quote === '"') {
    stream.next();
    // A quoted key stands for the column as a plain one does.
    if (state.flow === 0 && state.column < column && /^[^'"]*['"]\s*:(?:\s|$)/.test(rest(stream)))
      state.column = column;
    return readQuoted(stream, state, quote);
  }
  // A plain scalar: to the end of the line, a comment, or what ends it in a flow collection.
  if (!stream.match(state.flow > 0 ? /^[^,[\]{}#]+/ : /^\S+(?:\s+[^\s#]\S*)*/)) stream.next();
  return null;
}

function readQuoted(stream: StringStream, state: YamlState, quote: "'" | '"'): string {
  const closes = quote === "'" ? /^(?:[^']|'')*'(?!')/ : /^(?:[^"\\]|\\.)*"/;
  if (stream.match(closes)) state.quote = undefined;
  else {
    state.quote = quote;
    stream.skipToEnd();
  }
  return "string";
}

function rest(stream: StringStream): string {
  return stream.string.slice(stream.pos);
}
