import { ownText } from "../model/own-text.ts";

/** A media type or media range, its type, subtype and parameter names in lower case (RFC 9110 §8.3.1, §12.5.1). */
export interface MediaTypeName {
  readonly type: string;
  readonly subtype: string;
  /** `charset=utf-8`, without quotes and spaces, in the order in which they stand. */
  readonly parameters: readonly string[];
}

const TOKEN = "[!#$%&'*+.^`|~\\w-]+";
const VALUE = `${TOKEN}|"(?:[^"\\\\\\n]|\\\\.)*"`;
const NAME = new RegExp(`^(${TOKEN})/(${TOKEN})((?:[ \\t]*;[ \\t]*(?:${TOKEN}=(?:${VALUE}))?)*)$`);
const PARAMETER = new RegExp(`(${TOKEN})=(${VALUE})`, "g");

/** Names are few, and asked for with each response. */
const known = new Map<string, MediaTypeName | undefined>();
const MAX_KNOWN = 1000;

/**
 * Reads the key of a Media Type Object.
 * @returns undefined when it is neither a media type such as `application/json` nor a range such as `text/*`
 */
export function parseMediaType(text: string): MediaTypeName | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size >= MAX_KNOWN) known.clear();
  const own = ownText(text);
  const name = readName(own);
  known.set(own, name);
  return name;
}

function readName(text: string): MediaTypeName | undefined {
  const [, type, subtype, rest = ""] = NAME.exec(text) ?? [];
  if (type === undefined || subtype === undefined || (type === "*" && subtype !== "*")) return undefined;
  const parameters = [...rest.matchAll(PARAMETER)].map(([, name = "", value = ""]) => {
    const plain = value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(.)/g, "$1") : value;
    const key = name.toLowerCase();
    // The values of other parameters may mean something else in another case (RFC 9110 §8.3.1, §8.3.2).
    return `${key}=${key === "charset" ? plain.toLowerCase() : plain}`;
  });
  return { type: type.toLowerCase(), subtype: subtype.toLowerCase(), parameters };
}

/** One text for all spellings of a media type: `text/html;charset=utf-8`; one that is none as it is. */
export function sameMediaType(text: string): string {
  const name = parseMediaType(text);
  return name === undefined
    ? text
    : [`${name.type}/${name.subtype}`, ...name.parameters.toSorted()].join(";");
}

/** Whether the text is `type/*` or `*\/*`. */
export function isMediaRange(text: string): boolean {
  return parseMediaType(text)?.subtype === "*";
}

/** Whether a media type is JSON: `application/json`, or one that ends in `+json` (RFC 6839 §3.1). */
export function isJson(text: string): boolean {
  const name = parseMediaType(text);
  return name !== undefined && /^(?:.+\+)?json$/.test(name.subtype);
}

/** Whether a media type is that of problem details in JSON (RFC 9457 §6.1). */
export function isProblemJson(text: string): boolean {
  const name = parseMediaType(text);
  return name?.type === "application" && name.subtype === "problem+json";
}
