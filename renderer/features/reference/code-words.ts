import { classLabels } from "../../../shared/codes/class-labels.ts";
import type { ApiUse, ContentRule, HeaderFact, StatusCode } from "../../../shared/codes/status-code.ts";
import { findStatusCode, phraseOf } from "../../../shared/codes/status-codes.ts";
import { exactCode, statusClass } from "../../../shared/model/status-key.ts";

/** "404 Not Found", "4XX Client error", "299". */
export function titleOf(key: string): string {
  const code = exactCode(key);
  const phrase = phraseOf(key) ?? (code === undefined ? undefined : findStatusCode(code)?.phrase);
  return phrase === undefined ? key : `${key} ${phrase}`;
}

/** "Client error"; undefined for `default` and for what is no status. */
export function classOf(key: string): string | undefined {
  const kind = statusClass(key);
  return kind === undefined ? undefined : classLabels[kind];
}

/** Facts are stored as phrases with the keywords of RFC 2119; people read sentences. */
export function sentence(text: string): string {
  const words = text
    .replaceAll(/\b(?:MUST|SHOULD|MAY)(?: NOT)?\b/g, (word) => word.toLowerCase())
    .replace(/^./, (first) => first.toUpperCase());
  return /\.\)?$/.test(words) ? words : `${words}.`;
}

const REGISTRY = {
  registered: "registered with IANA",
  temporary: "registered for a time only",
  unused: "reserved by IANA, not to be used",
  unregistered: "not registered with IANA",
} as const;

export function registryWords({ registry }: StatusCode): string {
  return REGISTRY[registry.status];
}

const USES: Readonly<Record<ApiUse, string>> = {
  core: "Usual in APIs.",
  situational: "For APIs that have the situation it names.",
  infrastructure: "Mostly sent by gateways, proxies or the HTTP stack, not by the API itself.",
  webdav: "From WebDAV; other APIs seldom need it.",
  interim: "Interim: the HTTP stack sends it before the real answer.",
  temporary: "Its registration is temporary: do not build on it.",
  reserved: "Not for new APIs.",
  "non-standard": "Not an HTTP status code: clients only know its class.",
};

/** When an API should list it: sentences, the general one first. */
export function useWords(status: StatusCode): readonly string[] {
  const { typical, inapplicable } = status.methods;
  return [
    USES[status.apiUse],
    typical.length === 0 || typical.length > 5 ? [] : `Typical for ${listOf(typical)}.`,
    inapplicable.length === 0 ? [] : `Not for ${listOf(inapplicable)}.`,
    status.openapi === undefined ? [] : sentence(status.openapi),
  ].flat();
}

const CONTENT: Readonly<Record<ContentRule, string>> = {
  forbidden: "None is possible.",
  "must-be-empty": "It must be empty.",
  required: "There must be one.",
  expected: "Expected.",
  allowed: "Possible.",
  "not-applicable": "Not a status of its own.",
};

export function contentWords({ content }: StatusCode): string {
  return [CONTENT[content.rule], content.note === undefined ? [] : sentence(content.note)].flat().join(" ");
}

const LEVELS: Readonly<Record<HeaderFact["level"], string>> = {
  MUST: "must be there",
  SHOULD: "should be there",
  ought: "ought to be there",
  MAY: "may be there",
  presumed: "is presumed",
  "MUST NOT": "must not be there",
  avoid: "better left out",
};

export function headerWords({ level, when }: HeaderFact): string {
  return when === undefined ? LEVELS[level] : `${LEVELS[level]}: ${when}`;
}

export function methodWords({ methods }: StatusCode): string {
  const note = methods.note === undefined ? [] : sentence(methods.note);
  return [sentence(methods.applicable === "any" ? "any method" : methods.applicable), note].flat().join(" ");
}

export function cacheWords({ cacheable }: StatusCode): string {
  if (cacheable.heuristic === "forbidden") return "Must not be stored.";
  return cacheable.heuristic
    ? "May be stored even without explicit freshness."
    : "Only with explicit freshness, such as Cache-Control.";
}

export function toolkitWords({ seed, toolkitSupported }: StatusCode): string {
  if (!toolkitSupported) return "Refused: the toolkit takes no 1xx codes.";
  return seed.listed ? "On its list of usual codes." : "Not on its list, can be typed as a code of your own.";
}

/** "GET", "GET and HEAD", "GET, HEAD and POST". */
export function listOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
