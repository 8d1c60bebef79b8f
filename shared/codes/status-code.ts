import type { StatusClass } from "../model/status-key.ts";

/** What the project knows of one status code: facts of the registry and of the defining documents, in its own words. */
export interface StatusCode {
  readonly code: number;
  /** As in the registry; `(Unused)` for 306 and 418. For a text to show or to write use `phraseOf`. */
  readonly phrase: string;
  /** Whether the phrase is a word of every day, so that a description of just this word says nothing of the code. */
  readonly isOrdinaryWord?: true;
  readonly class: StatusClass;
  readonly registry: {
    readonly status: RegistryStatus;
    /** Registered still, and not to be used any more. */
    readonly retired?: "deprecated" | "obsolete";
    readonly note?: string;
  };
  /** The defining document; absent for a code that no specification defines. */
  readonly spec?: { readonly document: string; readonly section: string };
  readonly formerPhrases: readonly string[];
  readonly apiUse: ApiUse;
  /** One short line in plain words, for the picker: at most 60 characters, lower-case start. */
  readonly hint: string;
  /** What it means, one or two sentences. */
  readonly summary: string;
  /** The toolkit's reference page, which the project starts from: whether it lists the code, and what it says of it. */
  readonly seed: { readonly listed: boolean; readonly paraphrase?: string; readonly differsFromRfc?: string };
  /** False for class 1xx, which the toolkit refuses. */
  readonly toolkitSupported: boolean;
  readonly content: { readonly rule: ContentRule; readonly note?: string; readonly source?: string };
  readonly headers: {
    readonly required: readonly HeaderFact[];
    readonly recommended: readonly HeaderFact[];
    readonly forbidden: readonly HeaderFact[];
  };
  readonly methods: {
    /** In words: `any`, `GET and HEAD`, `requests with content` ... */
    readonly applicable: string;
    readonly inapplicable: readonly string[];
    readonly typical: readonly string[];
    readonly source?: string;
    readonly note?: string;
  };
  /** `true`: heuristically cacheable; `false`: only with explicit freshness; `forbidden`: must not be stored. */
  readonly cacheable: { readonly heuristic: boolean | "forbidden"; readonly source: string };
  readonly confusedWith: readonly LookAlike[];
  /** What to know when it is written in an OpenAPI document. */
  readonly openapi?: string;
  /** How the facts were checked: in the defining document, in a draft's working copy, or in quotations of it. */
  readonly verified: "primary" | "primary-draft" | "secondary";
}

export type RegistryStatus = "registered" | "temporary" | "unused" | "unregistered";

export type ApiUse =
  | "core"
  | "situational"
  | "infrastructure"
  | "webdav"
  | "interim"
  | "temporary"
  | "reserved"
  | "non-standard";

/**
 * `forbidden`: no content can exist on the wire; `must-be-empty`: zero length only; `required`: the definition presupposes
 * content; `expected`: should or usually has content; `allowed`: may have content; `not-applicable`: not a status of its own.
 */
export type ContentRule =
  | "forbidden"
  | "must-be-empty"
  | "required"
  | "expected"
  | "allowed"
  | "not-applicable";

export interface HeaderFact {
  readonly name: string;
  readonly level: "MUST" | "SHOULD" | "ought" | "MAY" | "presumed" | "MUST NOT" | "avoid";
  readonly when?: string;
  readonly source?: string;
  /**
   * Whether a document should declare it: not where it holds under a condition only, or belongs to the HTTP stack. `hint`: it is
   * good to have, and no more.
   */
  readonly declare?: boolean | "hint";
  /** The methods in answers to which it is asked for, in upper case; all unless given. */
  readonly methods?: readonly string[];
  /** Other headers that do as well. */
  readonly orElse?: readonly string[];
  /** It is asked for only where the operation takes this header parameter. */
  readonly parameter?: string;
}

export interface LookAlike {
  readonly code: number;
  /** When to take which of the two. */
  readonly choose: string;
}
