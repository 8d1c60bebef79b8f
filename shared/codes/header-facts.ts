/** What HTTP says of a header in responses, whatever the API. */
export interface HeaderNature {
  readonly name: string;
  /** It concerns one connection, and never reaches the other end through a proxy. */
  readonly isOfConnection?: true;
  /** The only codes under which it says something of its own. */
  readonly codes?: readonly number[];
  /** What its value is. */
  readonly value?: HeaderValue;
  readonly source: string;
}

export interface HeaderValue {
  /** In words, to stand behind "is". */
  readonly form: string;
  /** What else than a string a schema can take and still describe it; for `number` whole numbers. */
  readonly orElse: readonly ("number" | "boolean" | "list" | "fields")[];
  /** Formats of a string that exclude every legal value. */
  readonly wrongFormats?: readonly string[];
  /** It has to have this character, so that a pattern without it fits nothing. */
  readonly needs?: string;
}

const DATE = "a date such as Tue, 15 Nov 1994 12:45:26 GMT";
/** Dates as JSON Schema knows them (RFC 3339), which HTTP does not take. */
const OTHER_DATES = ["date-time", "date", "time"];

const date = (name: string, source: string): HeaderNature => ({
  name,
  value: { form: DATE, orElse: [], wrongFormats: OTHER_DATES },
  source,
});
const text = (name: string, form: string, source: string): HeaderNature => ({
  name,
  value: { form, orElse: [] },
  source,
});
const list = (name: string, form: string, source: string): HeaderNature => ({
  name,
  value: { form, orElse: ["list"] },
  source,
});
const count = (name: string, form: string, source: string): HeaderNature => ({
  name,
  value: { form, orElse: ["number"] },
  source,
});

const natures: readonly HeaderNature[] = [
  { name: "Connection", isOfConnection: true, codes: [101, 426], source: "RFC 9110 §7.6.1" },
  { name: "Keep-Alive", isOfConnection: true, source: "RFC 9110 §7.6.1" },
  { name: "Proxy-Connection", isOfConnection: true, source: "RFC 9110 §7.6.1" },
  { name: "TE", isOfConnection: true, source: "RFC 9110 §7.6.1, §10.1.4" },
  { name: "Transfer-Encoding", isOfConnection: true, source: "RFC 9110 §7.6.1" },
  { name: "Upgrade", isOfConnection: true, codes: [101, 426], source: "RFC 9110 §7.6.1, §7.8" },
  {
    name: "Content-Range",
    codes: [206, 416],
    value: { form: "a text such as bytes 0-499/1234", orElse: [] },
    source: "RFC 9110 §14.4",
  },
  {
    name: "Retry-After",
    value: { form: `a number of seconds or ${DATE}`, orElse: ["number"], wrongFormats: OTHER_DATES },
    source: "RFC 9110 §10.2.3",
  },
  {
    name: "ETag",
    value: {
      form: 'a text in quotes such as "33a64df5"',
      orElse: [],
      needs: '"',
      wrongFormats: [...OTHER_DATES, "uuid"],
    },
    source: "RFC 9110 §8.8.3",
  },
  date("Last-Modified", "RFC 9110 §8.8.2"),
  date("Date", "RFC 9110 §6.6.1"),
  date("Expires", "RFC 9111 §5.3"),
  date("Sunset", "RFC 8594 §3"),
  {
    name: "Deprecation",
    value: { form: "a date such as @1688169599", orElse: [], wrongFormats: OTHER_DATES },
    source: "RFC 9745 §2.1",
  },
  text("Location", "an address", "RFC 9110 §10.2.2"),
  text("Content-Location", "an address", "RFC 9110 §8.7"),
  text("Content-Disposition", "a text such as attachment; filename=pets.csv", "RFC 6266 §4"),
  count("Content-Length", "a number of bytes", "RFC 9110 §8.6"),
  count("Age", "a number of seconds", "RFC 9111 §5.1"),
  list("Allow", "a list of methods", "RFC 9110 §10.2.1"),
  list("Link", "a list of addresses with their relations", "RFC 8288 §3"),
  list("Vary", "a list of header names", "RFC 9110 §12.5.5"),
  list("WWW-Authenticate", "a list of challenges", "RFC 9110 §11.6.1"),
  list("Proxy-Authenticate", "a list of challenges", "RFC 9110 §11.7.1"),
  list("Accept", "a list of media types", "RFC 9110 §12.5.1"),
  list("Accept-Patch", "a list of media types", "RFC 5789 §3.1"),
  list("Accept-Ranges", "a list of units such as bytes", "RFC 9110 §14.3"),
  list("Content-Encoding", "a list of encodings such as gzip", "RFC 9110 §8.4"),
  list("Content-Language", "a list of languages", "RFC 9110 §8.5"),
  list("Set-Cookie", "a cookie", "RFC 6265 §4.1"),
  {
    name: "Cache-Control",
    value: { form: "a list of directives such as max-age=60", orElse: ["list", "fields"] },
    source: "RFC 9111 §5.2",
  },
];

const byName: ReadonlyMap<string, HeaderNature> = new Map(
  natures.map((nature) => [nature.name.toLowerCase(), nature]),
);

/** What HTTP says of a header, by its name in any case; undefined where nothing is known of it. */
export function natureOf(name: string): HeaderNature | undefined {
  return byName.get(name.trim().toLowerCase());
}

/** The headers that tell how many calls are left, under the names that are in use. */
export const RATE_LIMIT = /rate-?limit/i;

/** Names whose usual spelling has more capitals than one at each beginning. */
const SPELLINGS = [
  "Content-MD5",
  "DNT",
  "ETag",
  "IM",
  "NEL",
  "SourceMap",
  "TE",
  "WWW-Authenticate",
  "X-Correlation-ID",
  "X-Request-ID",
  "X-UA-Compatible",
  "X-XSS-Protection",
];

const spellings: ReadonlyMap<string, string> = new Map(
  [...SPELLINGS, ...natures.map(({ name }) => name)].map((name) => [name.toLowerCase(), name]),
);

/** The name with the capitals that are usual: `WWW-Authenticate`, else one at the beginning of each word. */
export function usualSpelling(name: string): string {
  return (
    spellings.get(name.toLowerCase()) ??
    name.replaceAll(/(^|-)([a-z])/g, (_, hyphen: string, letter: string) => hyphen + letter.toUpperCase())
  );
}
