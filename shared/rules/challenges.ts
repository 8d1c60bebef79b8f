import type { Operation } from "../model/operation.ts";
import { textOf } from "../openapi/fields.ts";
import type { Look, Part } from "../openapi/look.ts";
import { escapePointer } from "../openapi/pointer.ts";
import { textIn } from "./parts.ts";

/** As the registry of authentication schemes writes them. */
const SPELLINGS = [
  "Basic",
  "Bearer",
  "Digest",
  "DPoP",
  "HOBA",
  "Mutual",
  "Negotiate",
  "OAuth",
  "SCRAM-SHA-256",
];

/**
 * The schemes that a challenge to the operation may name.
 * @returns none where any may be right: nothing is asked for, or a key, a certificate or a scheme that is not known
 */
export function acceptedSchemes(look: Look, { security }: Operation): readonly string[] {
  const names = new Set(security.flatMap((alternative) => alternative.map(({ name }) => name)));
  const schemes = [...names].map((name) => schemesOf(look, name));
  return schemes.some((some) => some.length === 0) ? [] : [...new Set(schemes.flat())];
}

function schemesOf(look: Look, name: string): readonly string[] {
  const place = look.writtenIn === "2.0" ? "/securityDefinitions" : "/components/securitySchemes";
  const scheme = look.at(`${place}/${escapePointer(name)}`);
  switch (textIn(scheme, "type")) {
    case "http": {
      const written = textIn(scheme, "scheme") ?? "";
      const known = SPELLINGS.find((one) => one.toLowerCase() === written.toLowerCase());
      return known === undefined ? [] : [known];
    }
    case "basic":
      return ["Basic"];
    // Their tokens are shown as Bearer, or bound to a key as DPoP (RFC 6750 §3, RFC 9449 §7.1).
    case "oauth2":
    case "openIdConnect":
      return ["Bearer", "DPoP"];
    default:
      return [];
  }
}

/** A challenge that an example shows. */
interface Example {
  readonly value: string;
  readonly at: string;
}

/** The challenges that the header's examples show, those of its schema too. */
export function challengesIn(look: Look, header: Part): readonly Example[] {
  const named = look.parts(look.field(header, "examples")).map((example) => look.data(example, "value"));
  const schema = look.field(header, "schema");
  return [look.data(header, "example"), ...named, look.data(schema, "example")].flatMap((part) => {
    const value = textOf(part?.node);
    return part === undefined || value === undefined || value.trim() === ""
      ? []
      : [{ value, at: part.pointer }];
  });
}

/** Whether a value holds a challenge of the scheme: it may hold several, with commas between (RFC 9110 §11.6.1). */
export function hasScheme(value: string, scheme: string): boolean {
  const words = value.split(/[\s,]+/).map((word) => word.toLowerCase());
  return words.includes(scheme.toLowerCase());
}

/** A challenge with this scheme, and the realm of the one before. */
export function challenge(scheme: string, before: string): string {
  const realm = /\brealm="[^"]*"/.exec(before)?.[0] ?? 'realm="api"';
  return `${scheme} ${realm}`;
}
