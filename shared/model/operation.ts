import type { Sending } from "./condition.ts";
import type { StatusKey } from "./status-key.ts";
import type { TextRange } from "./text.ts";

/**
 * Names an operation within a document: its method and path as `METHOD path`, e.g. `GET /pets/{id}`, `POST webhooks/newPet`.
 * Where a document lists the same one again, the second is `GET /pets/{id} (2)`: an id is never shared.
 */
export type OperationId = string & { readonly __brand: "OperationId" };

/** The OpenAPI feature versions that the project reads. */
export type OpenApiVersion = "2.0" | "3.0" | "3.1" | "3.2";

/**
 * One operation with its responses, a projection of the document's text. Its ranges count from its own start, the place of its
 * method's key, so that an edit elsewhere leaves them true: `ApiDocument.startOf` tells the start.
 */
export interface Operation {
  readonly id: OperationId;
  /** The fixed field in lower case (`get`, `query`), or the name as written under `additionalOperations` (3.2). */
  readonly method: string;
  /** The path template, or `webhooks/NAME` for a webhook. */
  readonly path: string;
  readonly operationId: string | undefined;
  readonly summary: string | undefined;
  readonly tags: readonly string[];
  /** Parameters of the operation and its path item, `$ref`s inside the document resolved; the operation's own win. */
  readonly parameters: readonly Parameter[];
  /** Whether there may be parameters beside those: a reference to one, or to the path item, could not be followed. */
  readonly hasUnknownParameters: boolean;
  readonly hasRequestBody: boolean;
  /** Alternatives that apply here (the document's unless overridden); empty: no security. `[]` inside: anonymous is allowed. */
  readonly security: readonly (readonly SchemeUse[])[];
  /** JSON pointer of the operation, e.g. `/paths/~1pets/get`. */
  readonly pointer: string;
  /** The method's key. */
  readonly keyRange: TextRange;
  /** From the method's key to the end of the operation's value. */
  readonly range: TextRange;
  readonly responses: readonly ResponseEntry[];
  readonly responsesField: ResponsesField;
  /** Why the responses cannot be edited here (a `$ref` to another file, an alias ...), as a full sentence; undefined when they can. */
  readonly readOnlyReason: string | undefined;
  /**
   * JSON pointers of the places outside the operation that it was read from: each step of the references (`$ref`) that it, its
   * responses and its parameters follow inside the document, those that lead nowhere too.
   */
  readonly dependsOn: readonly string[];
  /** The findings that somebody has silenced (`x-response-findings`), in document order. */
  readonly silences: readonly Silence[];
  /** Which response is sent when, as its extensions say; undefined when it has none of them. */
  readonly sending: Sending | undefined;
}

/** A finding that somebody has silenced: those of a rule, of one response or of all of the operation. */
export interface Silence {
  readonly rule: string;
  /** The key of the response; undefined: whatever the finding is about. */
  readonly response: string | undefined;
  /** Why; undefined when none is given. */
  readonly reason: string | undefined;
  /** Where it is written, counted as in the operation; undefined where it stands elsewhere. */
  readonly range: TextRange | undefined;
  readonly pointer: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
}

/** A security scheme as a Security Requirement asks for it. */
export interface SchemeUse {
  readonly name: string;
  /** The scopes that it needs, from 3.1 on the roles too. */
  readonly scopes: readonly string[];
}

/** The `responses` field itself. */
export interface ResponsesField {
  /** `external`: the operation or its path item is a `$ref` that leaves the document, so nothing is known. */
  readonly state: "absent" | "present" | "not-a-map" | "external";
  /** Number of `x-` keys in it. */
  readonly extensions: number;
  /** Where its key stands; undefined when absent. */
  readonly keyRange: TextRange | undefined;
}

/** One entry of a Responses Object, in document order; duplicates are kept, `x-` keys are not entries. */
export interface ResponseEntry {
  /** The key as written, without quotes: `200`, `4xx`, `default`. */
  readonly key: string;
  /** The same key when it is well-formed and in range. */
  readonly status: StatusKey | undefined;
  /** 0 for the first entry with this exact key, 1 for the next duplicate ... */
  readonly occurrence: number;
  /** How the key is quoted in the text. */
  readonly keyStyle: "plain" | "single" | "double";
  /** Set when the entry is a Reference Object. */
  readonly ref: ResponseRef | undefined;
  /** Which of the fields that OpenAPI knows are written in it, or in the shared response that it refers to; none where that cannot be followed. */
  readonly fields: readonly string[];
  /** undefined: the field is absent (or the reference cannot be followed). */
  readonly description: string | undefined;
  readonly headers: readonly ResponseHeader[];
  /**
   * undefined: no `content` field (2.0: neither `schema` nor `examples`). 2.0: one entry for each type that the operation
   * produces (or one named `""` when it produces none) with the response's schema.
   */
  readonly content: readonly MediaType[] | undefined;
  /** JSON pointer of the entry, e.g. `/paths/~1pets/get/responses/200`. */
  readonly pointer: string;
  readonly keyRange: TextRange;
  /** From the key to the end of the value, without comments around it. */
  readonly range: TextRange;
  /** The description's value in the text of this entry; undefined when absent or when the entry is a reference. */
  readonly descriptionRange: TextRange | undefined;
  /** The field that holds the body (2.0: `schema`, else `examples`), and its key; no range when the entry is a reference. */
  readonly bodyField:
    | { readonly name: "content" | "schema" | "examples"; readonly range: TextRange | undefined }
    | undefined;
}

export interface ResponseRef {
  /** The reference as written. */
  readonly target: string;
  /** `external`: it leaves the document and is not checked. */
  readonly state: "resolved" | "unresolved" | "external";
  /** Set on an unresolved one that leads back to itself, and does not name something that is missing. */
  readonly isCircular?: true;
  /** The component's name for `#/components/responses/NotFound`, else the target. */
  readonly name: string;
  /** The names of the fields beside `$ref`. */
  readonly siblings: readonly string[];
}

export interface ResponseHeader {
  readonly name: string;
  /** What it refers to, as written: `#/components/headers/Total`. */
  readonly target: string | undefined;
}

export interface MediaType {
  /** The key as written, e.g. `application/json`. */
  readonly name: string;
  readonly schema: SchemaSummary | undefined;
  readonly hasExample: boolean;
  /** Which of the fields that OpenAPI knows it has; a reference has `$ref`, and those of the media type that it refers to. None in 2.0. */
  readonly fields: readonly string[];
}

export interface SchemaSummary {
  /** Short name for a table cell: the component's name, `Pet[]`, `object`, `string` ... */
  readonly label: string;
  /** The schema's text as written, to compare schemas with; white space is not significant. */
  readonly source: string;
  /** What it refers to, as written; undefined when it is no reference. */
  readonly target: string | undefined;
}
