import type { Look, Part } from "../openapi/look.ts";
import { rememberByPart } from "../openapi/remember-by-part.ts";
import { hasField } from "./parts.ts";
import { isPlainHeader } from "./parts-headers.ts";

/** An alias, a merge key, or a letter that is written as its number. */
const IS_UNCLEAR = /(?:^|[\s[{,:?-])\*|<<|\\[uUx\r\n]/;
/** Not with a tag, an anchor, an alias or the mark of a block scalar before the target. */
const TARGET = /\$ref["']?\s*:\s*(?:"([^"\\]*)"|'([^']*)'(?!')|([^\s"'{}[\],&!|>*][^\s"'{}[\],]*))/y;

/**
 * The text of a response, or of a part of it. What it shows by itself may be less than there is to know, and is never more, as long as
 * references lead to parts of the kind that is asked for.
 */
export class WrittenText {
  readonly text: string;
  // Several rules ask for these.
  #read: { readonly targets: readonly string[] | undefined } | undefined;
  #parts: { readonly parts: readonly Part[] | undefined } | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** What the references name; undefined where the text alone does not tell. */
  get targets(): readonly string[] | undefined {
    this.#read ??= { targets: targetsIn(this.text) };
    return this.#read.targets;
  }

  /** The shared schemas, examples and headers that the references lead to; undefined where one leads to anything that may lead on. */
  partsIn(look: Look): readonly Part[] | undefined {
    this.#parts ??= { parts: this.targets && lastParts(look, this.targets) };
    return this.#parts.parts;
  }
}

function lastParts(look: Look, targets: readonly string[]): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (const target of targets) {
    const isToHeader = TO_HEADER.test(target);
    const part = isToHeader || TO_PART.test(target) ? look.shared(target) : undefined;
    if (part === undefined || (isToHeader && !isPlainHeader(part))) return undefined;
    parts.push(part);
  }
  return parts;
}

/** Whether what a text says may depend on what stands elsewhere, or its words may be written in another way than they are read. */
export function isUnclear(text: string): boolean {
  // A character is found faster than a pattern is, and most texts have none of them.
  const mayBe = text.includes("*") || text.includes("<<") || text.includes("\\");
  return mayBe && IS_UNCLEAR.test(text);
}

function targetsIn(text: string): readonly string[] | undefined {
  if (isUnclear(text)) return undefined;
  const targets: string[] = [];
  for (let at = text.indexOf("$ref"); at !== -1; at = text.indexOf("$ref", at + 1)) {
    TARGET.lastIndex = at;
    const match = TARGET.exec(text);
    if (match === null) return undefined;
    targets.push(match[1] ?? match[2] ?? match[3] ?? "");
  }
  return targets;
}

/** Leads to what has no references that count for who uses it: out of the document, to a schema or to an example. */
const LEADS_NO_FURTHER = /^(?!#)|^#\/(?:components\/(?:schemas|examples)|definitions)\/[^/]+$/;
const TO_HEADER = /^#\/components\/headers\/[^/]+$/;
const TO_PART = /^#\/components\/(?:schemas|examples)\/[^/]+$/;

/** Whether a text shows that each reference in it leads somewhere, and so does each in the headers that it refers to. */
export function showsAllResolved(look: Look, { targets }: WrittenText): boolean {
  return (
    targets?.every(
      (target) => !look.isBroken(target) && (LEADS_NO_FURTHER.test(target) || isSoundHeader(look, target)),
    ) ?? false
  );
}

function isSoundHeader(look: Look, target: string): boolean {
  const header = TO_HEADER.test(target) ? look.shared(target) : undefined;
  return header !== undefined && showsAllResolvedOf(look, header);
}

/** No further: what its references lead to may lead back to it. */
const showsAllResolvedOf = rememberByPart(
  (look, header) =>
    new WrittenText(look.source(header)).targets?.every(
      (target) => !look.isBroken(target) && LEADS_NO_FURTHER.test(target),
    ) ?? false,
);

const VALUE = String.raw`(?:"[^"\\\n]*"|'[^'\n]*'(?!')|[^\s"'#&,{}[\]!|>*][^\s"'#&,{}[\]]*)`;
const KEY = String.raw`["']?\$ref["']?`;
// Few blanks: a pattern that looks at many of them again and again takes without end.
const END = String.raw`[ ]{0,8}(?=\r?\n(?!\INDENT)[ ]{0,200}[^\s#]|$)`;
const ALONE = new RegExp(
  [
    String.raw`\{\s{0,200}${KEY}\s{0,8}:\s{0,8}${VALUE}\s{0,200}\}`,
    // The line above is a key that is less deep, and has nothing behind it.
    String.raw`(?:^|\n)([ ]*)[^\s#][^\n#]*:[ ]{0,8}\r?\n(\1[ ]+)${KEY}:[ ]+${VALUE}${END.replace("INDENT", "2")}`,
    // It begins with the dash of a list.
    String.raw`\n([ ]*)-[ ]+${KEY}:[ ]+${VALUE}${END.replace(String.raw`\INDENT`, String.raw`\3[ ]`)}`,
  ].join("|"),
  "g",
);

/**
 * Whether a text shows that nothing stands beside a `$ref` in it, nor in what it refers to: in brackets nothing but it, in lines
 * nothing before it in its map, and behind it a line that is less deep.
 */
export function showsNoSiblings(look: Look, { text, targets = OPEN }: WrittenText): boolean {
  return (
    areAlone(text, targets) &&
    targets.every((target) => LEADS_NO_FURTHER.test(target) || isHeaderWithoutSiblings(look, target))
  );
}

function isHeaderWithoutSiblings(look: Look, target: string): boolean {
  const header = TO_HEADER.test(target) ? look.shared(target) : undefined;
  return header !== undefined && showsNoSiblingsIn(look, header);
}

/** No further: what its references lead to may lead back to it. */
const showsNoSiblingsIn = rememberByPart((look, header) => {
  const { text, targets = OPEN } = new WrittenText(look.source(header));
  return areAlone(text, targets) && targets.every((target) => LEADS_NO_FURTHER.test(target));
});

function areAlone(text: string, targets: readonly string[]): boolean {
  if (targets.length === 0) return true;
  let count = 0;
  ALONE.lastIndex = 0;
  for (const trimmed = text.trimEnd(); ALONE.test(trimmed); ) count++;
  return count === targets.length;
}

/** Stands for targets of which nothing is known. */
const OPEN: readonly string[] = ["#"];

/** Whether a text shows that neither it nor what it refers to has one of some fields; of media types that are references nothing is known. */
export function showsNoneOf(look: Look, written: WrittenText, fields: readonly string[]): boolean {
  if (fields.some((field) => written.text.includes(field))) return false;
  const parts = written.partsIn(look);
  return parts?.every((part) => !fields.some((field) => hasField(part, field))) ?? false;
}
