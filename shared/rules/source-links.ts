import { rfcUrl } from "../codes/rfc-url.ts";

const OPENAPI_PAGES: Readonly<Record<string, string>> = {
  "2.0": "v2.0",
  "3.0.4": "v3.0.4",
  "3.1.1": "v3.1.1",
  "3.2.0": "v3.2.0",
};

export interface SourceLink {
  readonly text: string;
  /** Where to read it; undefined when the source has no page of its own. */
  readonly url: string | undefined;
}

/**
 * Splits a rule's source (`RFC 9110 §15.3.5, §15.4.5; OpenAPI 3.2.0 Response Object`) into its clauses.
 * @returns each clause with the address to read it at, where one can be derived
 */
export function sourceLinks(source: string): readonly SourceLink[] {
  return source.split("; ").flatMap((part) => {
    const rfc = /^RFC (\d+) (§.+)$/.exec(part);
    if (rfc?.[1] !== undefined && rfc[2] !== undefined) return rfcLinks(rfc[1], rfc[2]);
    return [{ text: part, url: openApiUrl(part) ?? registryUrl(part) }];
  });
}

function rfcLinks(number: string, sections: string): readonly SourceLink[] {
  return sections.split(", ").map((section) => ({
    text: `RFC ${number} ${section}`,
    url: rfcUrl(number, section.slice(1)),
  }));
}

function openApiUrl(part: string): string | undefined {
  const [, version, section] = /^OpenAPI ([\d.]+) (.+)$/.exec(part) ?? [];
  const page = version === undefined ? undefined : OPENAPI_PAGES[version];
  if (page === undefined || section === undefined) return undefined;
  return `https://spec.openapis.org/oas/${page}.html#${section.toLowerCase().replaceAll(" ", "-")}`;
}

function registryUrl(part: string): string | undefined {
  return part.startsWith("IANA registry")
    ? "https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml"
    : undefined;
}
