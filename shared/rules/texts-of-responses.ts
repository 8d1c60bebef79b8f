import type { Look } from "../openapi/look.ts";
import { rememberByPart } from "../openapi/remember-by-part.ts";
import { hasField } from "./parts.ts";

/** An alias, or a letter that is written as its number. */
const IS_UNCLEAR = /(?:^|[\s[,])\*|\\[ux]/;
const TARGET = /\$ref["']?\s*:\s*(?:"([^"\\]*)"|'([^']*)'|([^\s"'{}[\],]+))/g;

/** The text of a response, or of a part of it. What it shows by itself may be less than there is to know, and is never more. */
export class WrittenText {
  readonly text: string;
  #isUnclear: boolean | undefined;
  #targets: readonly string[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get isUnclear(): boolean {
    this.#isUnclear ??= IS_UNCLEAR.test(this.text);
    return this.#isUnclear;
  }

  /** What the references name; undefined where the text alone does not tell. */
  get targets(): readonly string[] | undefined {
    if (this.isUnclear) return undefined;
    this.#targets ??= targetsIn(this.text);
    return this.#targets.length === this.references ? this.#targets : undefined;
  }

  /** How many references there are. */
  get references(): number {
    return countReferences(this.text);
  }
}

function targetsIn(text: string): readonly string[] {
  const targets: string[] = [];
  TARGET.lastIndex = 0;
  for (let match = TARGET.exec(text); match !== null; match = TARGET.exec(text))
    targets.push(match[1] ?? match[2] ?? match[3] ?? "");
  return targets;
}

function countReferences(text: string): number {
  let count = 0;
  for (let at = text.indexOf("$ref"); at !== -1; at = text.indexOf("$ref", at + 1)) count++;
  return count;
}

/** Leads to what has no references that count for who uses it: out of the document, to a schema or to an example. */
const LEADS_NO_FURTHER = /^(?!#)|^#\/(?:components\/(?:schemas|examples)|definitions)\/[^/]+$/;
const TO_HEADER = /^#\/components\/headers\/[^/]+$/;
const TO_EXAMPLE = /^#\/components\/examples\/[^/]+$/;
const TO_SCHEMA = /^#\/(?:components\/schemas|definitions)\/[^/]+$/;

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

const VALUE = String.raw`(?:"[^"\\\n]*"|'[^'\n]*'|[^\s"'#&,{}[\]]+)`;
const KEY = String.raw`["']?\$ref["']?`;
const ALONE = new RegExp(
  [
    String.raw`\{\s*${KEY}\s*:\s*${VALUE}\s*\}`,
    // The line above ends with a colon, or the line begins with the dash of a list.
    String.raw`:[ ]*\r?\n([ ]+)${KEY}:[ ]+${VALUE}[ ]*(?=\r?\n(?!\1)[ ]*[^\s#]|\s*$)`,
    String.raw`\n([ ]*)-[ ]+${KEY}:[ ]+${VALUE}[ ]*(?=\r?\n(?!\2[ ])[ ]*[^\s#]|\s*$)`,
  ].join("|"),
  "g",
);

/**
 * Whether a text shows that nothing stands beside a `$ref` in it: in brackets nothing but it, in lines nothing before it in its map,
 * and behind it a line that is less deep.
 */
export function showsNoSiblings({ text, isUnclear, references }: WrittenText): boolean {
  if (isUnclear) return false;
  let count = 0;
  ALONE.lastIndex = 0;
  while (references > 0 && ALONE.test(text)) count++;
  return count === references;
}

/** Whether a text shows that neither it nor the examples that it refers to have one of some fields. */
export function showsNoneOf(look: Look, written: WrittenText, fields: readonly string[]): boolean {
  if (fields.some((field) => written.text.includes(field))) return false;
  return (
    written.targets?.every((target) => {
      if (TO_SCHEMA.test(target)) return true;
      const example = TO_EXAMPLE.test(target) ? look.shared(target) : undefined;
      return example !== undefined && !fields.some((field) => hasField(example, field));
    }) ?? false
  );
}
