import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from "js-yaml";
import { chooseDocument } from "./choose-document.ts";
import { isMergeKey } from "./merge-key.ts";
import {
  MAX_DEPTH,
  NODE,
  type NodeCode,
  type NodeTable,
  ROW,
  type TableFault,
  TableWriter,
} from "./node-table.ts";
import { skipTrivia } from "./trivia.ts";
import { explainYaml } from "./yaml-advice.ts";

const SCALAR_CODES: Readonly<Record<number, NodeCode>> = {
  [SCALAR_STYLE.PLAIN]: NODE.plain,
  [SCALAR_STYLE.SINGLE_QUOTED]: NODE.single,
  [SCALAR_STYLE.DOUBLE_QUOTED]: NODE.double,
  [SCALAR_STYLE.LITERAL_BLOCK]: NODE.literal,
  [SCALAR_STYLE.FOLDED_BLOCK]: NODE.folded,
};

export type TableResult =
  | {
      readonly ok: true;
      readonly table: NodeTable;
      /** Whether the stream holds other documents than this one. */
      readonly hasOthers: boolean;
    }
  | { readonly ok: false; readonly fault: TableFault };

/** Reads one text of YAML into a table of its nodes, the root first. */
export function readYamlTable(text: string, maxDepth = MAX_DEPTH): TableResult {
  try {
    return new TableBuilder(text).build(parseEvents(text, { maxDepth }));
  } catch (error) {
    const offset = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
    const reason = error instanceof YAMLException ? error.reason : "it is nested too deeply";
    const { message, advice } = explainYaml(text, offset, reason);
    return fault(offset, message, advice);
  }
}

class TableBuilder {
  readonly #text: string;
  /** Indices of the open collections; -1 for the document. */
  readonly #open: number[] = [];
  readonly #anchorNames = new Set<string>();
  /** Where the last thing read ends. */
  #lastEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  build(events: readonly Event[]): TableResult {
    const table = new TableWriter(events.length);
    /** The index at which the nodes of each document begin. */
    const documents: number[] = [];
    for (const event of events) {
      switch (event.type) {
        case EVENT_ID.SCALAR:
          this.#addScalar(table, event);
          break;
        case EVENT_ID.POP:
          this.#close(table);
          break;
        case EVENT_ID.ALIAS: {
          const name = this.#text.slice(event.anchorStart, event.anchorEnd);
          if (!this.#anchorNames.has(name)) return unknownAnchor(event.anchorStart - 1, name);
          table.add(NODE.alias, event.anchorStart - 1, event.anchorEnd);
          this.#lastEnd = event.anchorEnd;
          break;
        }
        case EVENT_ID.DOCUMENT:
          documents.push(table.count);
          // An anchor is of its document alone (YAML 1.2.2 §9.2).
          this.#anchorNames.clear();
          this.#open.push(-1);
          break;
        default: {
          const isMap = event.type === EVENT_ID.MAPPING;
          const isFlow = event.style === COLLECTION_STYLE.FLOW;
          const code = isMap
            ? isFlow
              ? NODE.flowMap
              : NODE.blockMap
            : isFlow
              ? NODE.flowList
              : NODE.blockList;
          const index = table.add(code, event.start, event.start);
          this.#note(table, index, event);
          this.#open.push(index);
          this.#lastEnd = isFlow && this.#isBracket(event.start) ? event.start + 1 : event.start;
        }
      }
    }
    if (table.count === 0) {
      return fault(
        undefined,
        "The file holds nothing but comments.",
        "Choose an OpenAPI document, or start a new one.",
      );
    }
    const choice = chooseDocument(this.#text, table, documents);
    return choice.ok
      ? { ok: true, table: table.finish(choice.from, choice.to), hasOthers: choice.hasOthers }
      : choice;
  }

  #addScalar(table: TableWriter, event: ScalarEvent): void {
    const from = Math.max(this.#lastEnd, event.anchorEnd, event.tagEnd);
    let index: number;
    if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK) {
      const start = this.#startOfValue(from);
      const end = event.valueEnd > event.valueStart ? this.#endOfBlock(event) : 0;
      index = table.add(
        SCALAR_CODES[event.style] ?? NODE.literal,
        start,
        Math.max(end, this.#endOfHeader(start)),
      );
      addScalarRow(table, index, event);
    } else if (event.valueStart < 0) {
      const place = event.anchorEnd > 0 || event.tagEnd > 0 ? from : this.#placeOfNothing(from);
      index = table.add(NODE.empty, place, place);
    } else {
      const quote = event.style === SCALAR_STYLE.PLAIN ? 0 : 1;
      index = table.add(
        SCALAR_CODES[event.style] ?? NODE.plain,
        event.valueStart - quote,
        event.valueEnd + quote,
      );
      if (!event.fast) addScalarRow(table, index, event);
      if (quote === 0 && isMergeKey(this.#text, event.valueStart, event.valueEnd)) table.mayMerge = true;
    }
    this.#note(table, index, event);
    this.#lastEnd = table.rows[index * ROW + 2] ?? this.#lastEnd;
  }

  #close(table: TableWriter): void {
    const index = this.#open.pop() ?? -1;
    if (index < 0) return;
    const code = table.rows[index * ROW];
    const isFlow = code === NODE.flowMap || code === NODE.flowList;
    // `[a: 1]` holds a map without brackets of its own.
    if (isFlow && this.#isBracket(table.rows[index * ROW + 1] ?? 0)) {
      let at = skipTrivia(this.#text, this.#lastEnd);
      while (this.#text[at] === "," || this.#text[at] === ":") at = skipTrivia(this.#text, at + 1);
      this.#lastEnd = at + 1;
    }
    table.close(index, this.#lastEnd);
  }

  #note(
    table: TableWriter,
    index: number,
    event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number },
  ): void {
    if (event.anchorStart >= 0) {
      table.anchors.set(index, { start: event.anchorStart, end: event.anchorEnd });
      this.#anchorNames.add(this.#text.slice(event.anchorStart, event.anchorEnd));
    }
    if (event.tagStart >= 0) table.tags.set(index, { start: event.tagStart, end: event.tagEnd });
  }

  #isBracket(offset: number): boolean {
    const char = this.#text[offset];
    return char === "{" || char === "[";
  }

  /** Past the `:`, `-` or `?` that introduces a value, and the blanks around it. */
  #startOfValue(from: number): number {
    let at = skipTrivia(this.#text, from);
    while (this.#text[at] === ":" || this.#text[at] === "-" || this.#text[at] === "?") {
      at = skipTrivia(this.#text, at + 1);
    }
    return at;
  }

  /** The place of a value that is not written: right after its `:` or `-`. */
  #placeOfNothing(from: number): number {
    const at = skipTrivia(this.#text, from);
    return this.#text[at] === ":" || this.#text[at] === "-" ? at + 1 : from;
  }

  /** The end of a block scalar's indicators, `|-` and the like. */
  #endOfHeader(start: number): number {
    let at = start + 1;
    while (at < this.#text.length && /[-+0-9]/.test(this.#text.charAt(at))) at++;
    return at;
  }

  /** The end of a block scalar's last line, its line end left out; blank lines below count where they are kept (`|+`). */
  #endOfBlock(event: ScalarEvent): number {
    let end = event.valueEnd;
    for (;;) {
      if (this.#text[end - 1] === "\n") end--;
      if (this.#text[end - 1] === "\r") end--;
      const lineStart = this.#text.lastIndexOf("\n", end - 1) + 1;
      const line = this.#text.slice(lineStart, end);
      const isBlank = /^ *$/.test(line) && line.length <= Math.max(event.indent, 0);
      if (!isBlank || event.chomping === CHOMPING_MODE.KEEP || lineStart <= event.valueStart) return end;
      end = lineStart;
    }
  }
}

function addScalarRow(table: TableWriter, index: number, event: ScalarEvent): void {
  table.scalars.push(index, event.valueStart, event.valueEnd, event.indent, event.chomping);
}

function fault(offset: number | undefined, message: string, advice: string): TableResult {
  return { ok: false, fault: { offset, message, advice } };
}

function unknownAnchor(offset: number, name: string): TableResult {
  return fault(
    offset,
    `The alias *${name} has no anchor &${name} before it.`,
    `Define &${name} above this place, or put the name in quotes if it is meant as text.`,
  );
}
