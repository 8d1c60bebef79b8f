import type { Look } from "../openapi/look.ts";
import { rememberByPart } from "../openapi/remember-by-part.ts";
import { hasField } from "./parts.ts";

// What the text of a response, or of a part of it, shows by itself. A text may show less than there is to know, and never more.

/** An alias, or a letter that is written as its number. */
const IS_UNCLEAR = /(?:^|[\s[,])\*|\\[ux]/;
const TARGET = /\$ref["']?\s*:\s*(?:"([^"\\]*)"|'([^']*)'|([^\s"'{}[\],]+))/g;

/** What the references in a text name; undefined where the text alone does not tell. */
function targetsIn(text: string): readonly string[] | undefined {
  if (IS_UNCLEAR.test(text)) return undefined;
  const targets: string[] = [];
  TARGET.lastIndex = 0;
  for (let match = TARGET.exec(text); match !== null; match = TARGET.exec(text))
    targets.push(match[1] ?? match[2] ?? match[3] ?? "");
  return targets.length === text.split("$ref").length - 1 ? targets : undefined;
}

/** Leads to what has no references that count for who uses it: out of the document, to a schema or to an example. */
const LEADS_NO_FURTHER = /^(?!#)|^#\/(?:components\/(?:schemas|examples)|definitions)\/[^/]+$/;
const TO_HEADER = /^#\/components\/headers\/[^/]+$/;
const TO_EXAMPLE = /^#\/components\/examples\/[^/]+$/;
const TO_SCHEMA = /^#\/(?:components\/schemas|definitions)\/[^/]+$/;

/** Whether a text shows that each reference in it leads somewhere, and so does each in the headers that it refers to. */
export function showsAllResolved(look: Look, text: string): boolean {
  const targets = targetsIn(text);
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
    targetsIn(look.source(header))?.every(
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
export function showsNoSiblings(text: string): boolean {
  if (IS_UNCLEAR.test(text)) return false;
  let count = 0;
  ALONE.lastIndex = 0;
  while (ALONE.test(text)) count++;
  return count === text.split("$ref").length - 1;
}

/** Whether a text shows that neither it nor the examples that it refers to have one of some fields. */
export function showsNoneOf(look: Look, text: string, fields: readonly string[]): boolean {
  if (fields.some((field) => text.includes(field))) return false;
  const targets = targetsIn(text);
  return (
    targets?.every((target) => {
      if (TO_SCHEMA.test(target)) return true;
      const example = TO_EXAMPLE.test(target) ? look.shared(target) : undefined;
      return example !== undefined && !fields.some((field) => hasField(example, field));
    }) ?? false
  );
}
