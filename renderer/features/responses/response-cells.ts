import type { Operation, ResponseEntry } from "../../../shared/model/operation.ts";

/** The body in a table cell: the names of its schemas, else of its media types. */
export function bodyLabel({ content }: ResponseEntry): string {
  if (content === undefined) return "none";
  const names = content.map(({ name, schema }) => schema?.label ?? name).filter((name) => name !== "");
  return names.length === 0 ? "empty" : [...new Set(names)].join(", ");
}

/** The same in full, for a tooltip: media types with their schemas. */
export function bodyTitle({ content }: ResponseEntry): string | undefined {
  return content
    ?.map(({ name, schema }) => [name, schema?.label].filter(Boolean).join(": "))
    .filter((line) => line !== "")
    .join("\n");
}

export function headersLabel({ headers }: ResponseEntry): string {
  return headers.length === 0 ? "none" : headers.map(({ name }) => name).join(", ");
}

/** What a Reference Object points to; undefined for a response that is written out. */
export function sharedLabel({ ref }: ResponseEntry): string | undefined {
  if (ref === undefined) return undefined;
  if (ref.state === "external") return `elsewhere: ${ref.name}`;
  if (ref.isCircular) return `circular: ${ref.name}`;
  return ref.state === "unresolved" ? `missing: ${ref.name}` : `shared: ${ref.name}`;
}

/**
 * Why the description of a Reference Object cannot be written here, as a sentence.
 * @param users how many responses use what it refers to
 */
export function sharedReason({ ref }: ResponseEntry, users: number): string | undefined {
  if (ref === undefined) return undefined;
  if (ref.state === "external") return `The description is that of ${ref.target}, which is another document.`;
  if (ref.isCircular) return `${ref.target} leads back to itself, so it has no description.`;
  if (ref.state === "unresolved") return `${ref.target} is not in this document, so it has no description.`;
  return users === 1
    ? `The description is that of the shared response ${ref.name}.`
    : `The description is that of the shared response ${ref.name}, which ${users} responses use.`;
}

/** Which security an operation needs, as people say it; undefined when it needs none. */
export function securityText(security: Operation["security"]): string | undefined {
  const alternatives = security.filter((schemes) => schemes.length > 0);
  if (alternatives.length === 0) return undefined;
  const names = alternatives.map((schemes) => schemes.map(({ name }) => name).join(" and ")).join(" or ");
  return alternatives.length < security.length ? `takes ${names}, or none` : `needs ${names}`;
}
