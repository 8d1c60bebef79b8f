import type { Sending } from "../model/condition.ts";
import type { Fix, Severity } from "../model/finding.ts";
import type { OpenApiVersion, Operation, OperationId, ResponseEntry, Silence } from "../model/operation.ts";
import type { Steps } from "../model/steps.ts";
import type { TextRange } from "../model/text.ts";
import type { ApiDocument } from "../openapi/document.ts";
import type { Look, Part, PartPlace } from "../openapi/look.ts";
import type { PathOperations } from "../openapi/operations-by-path.ts";
import type { ProfileId } from "./profiles.ts";
import type { PartOutline, ResponseOutline, SetOutline } from "./response-outline.ts";
import type { OwnRules } from "./severities.ts";
import type { WrittenText } from "./texts-of-responses.ts";

export interface RuleMeta {
  readonly id: string;
  readonly group:
    | "codes"
    | "set"
    | "method"
    | "content"
    | "headers"
    | "text"
    | "export"
    | "zos"
    | "conditions";
  /** `off`: house style, which no profile turns on by itself. Profiles may judge otherwise: `severityIn`. */
  readonly severity: Severity | "off";
  /** The versions it applies to. */
  readonly versions: readonly OpenApiVersion[];
  /** Further versions, in which the same is only a hint. */
  readonly hintIn?: readonly OpenApiVersion[];
  /** Rules that are silent where this one speaks: about the same response, or about the same set. One fault, one finding. */
  readonly speaksInsteadOf?: readonly string[];
  /** It would have the response removed, or under another code: the rules that want more of it (`wantsMore`) are then silent. */
  readonly wantsItGone?: boolean;
  /** It would have a body or a header added to the response. */
  readonly wantsMore?: boolean;
  /** The Add Response window does not take such a code. */
  readonly blocksEntry?: boolean;
  /** It takes long, and is asked in a pass of its own, which callers may put off or leave out. */
  readonly isCostly?: boolean;
  /** What it looks at, one sentence. */
  readonly title: string;
  /** Why it matters, one or two sentences. */
  readonly why: string;
  /** How to mend it, one or two sentences. */
  readonly mend: string;
  /** The clauses that justify it, e.g. `RFC 9110 §15.3.5`. */
  readonly source: string;
  readonly examples: { readonly good: readonly RuleExample[]; readonly bad: readonly RuleExample[] };
}

/** A piece of a document that runs as a test and is shown in the rule's page. */
export interface RuleExample {
  /** Default 3.0. */
  readonly openapi?: OpenApiVersion;
  /** The version that it is judged for, as if it were exported; its own unless given. */
  readonly target?: OpenApiVersion;
  /** Default `get`. */
  readonly method?: string;
  /** The operation's YAML, from its own first column: `responses:\n  '204':\n    description: No Content`. */
  readonly operation: string;
  /** Further top-level fields of the document (components ...), from the first column. */
  readonly document?: string;
  /** The profile that it runs in; default `openapi`, for group `zos` `zos-connect`. */
  readonly profile?: ProfileId;
  /** The project's agreed codes. */
  readonly codes?: readonly string[];
}

/** What a rule found; the engine adds id, severity and source. */
export interface Problem {
  readonly message: string;
  /** The response it is about; undefined: the operation's set, or the document. */
  readonly response?: ResponseEntry;
  /** Where in the operation, when it is not the response's or the set's key. */
  readonly range?: TextRange;
  /** Appended to the pointer of the response or the operation, e.g. `/content`. */
  readonly pointer?: string;
  /** Where, for what a rule has looked up: a part, in place of `range` and `pointer`. Outside the operation it is reported once. */
  readonly place?: PartPlace;
  readonly fixes?: readonly Fix[];
  /** The clauses that speak of just this place, when the rule's own list is longer. */
  readonly source?: string | undefined;
  /** When this place deserves another severity than the rule's own. */
  readonly severity?: Severity;
  /** The fault lies inside the shared response that the entry refers to, given the code: reported once, at the component. */
  readonly isShared?: boolean;
}

/** By what a document is judged. */
export interface Judging {
  readonly profile: ProfileId;
  /** Where the project judges otherwise. */
  readonly own?: OwnRules | undefined;
}

/** What a rule may look at: plain values, so that a draft that is in no text yet is judged by the same rules. */
export interface RuleContext extends Judging {
  /** The version it is judged for: the document's own, or the target of `--openapi`. */
  readonly version: OpenApiVersion;
}

/** What a rule may look at beyond the operation's projection. */
export interface CheckContext extends RuleContext {
  readonly look: Look;
}

/** What a rule found about the response that it was asked about. */
export type ResponseProblem = Omit<Problem, "response">;

/** What a rule found about one operation of the path that it was asked about. */
export interface PathProblem extends Problem {
  readonly operation: OperationId;
}

/** Asks less of a response that is written in its operation. */
interface WhereWritten {
  /**
   * Whether the rule may have something to say of a response that is written in its operation, told by its text or by what its
   * projection refers to; always unless given. That is quicker than to look into it.
   */
  readonly concernsWritten?: (text: WrittenText, look: Look, response: ResponseEntry) => boolean;
}

/** Judges each response by itself. The operation tells its method, and what the fixes need to know. */
export interface ResponseRule extends WhereWritten {
  readonly meta: RuleMeta;
  readonly scope: "response";
  /**
   * Whether it says anything of a response depends on what is written there, or is referred to, the key and the method only: it is then
   * asked of the first response of a text or a reference, and of others only if it spoke there. A rule that looks at the operation
   * otherwise, but for its fixes, would lose findings.
   */
  readonly isAlikeInUses?: true;
  /** Whether it can say anything of a response with this outline, asked once for all of them; of each unless given. */
  readonly concerns?: (response: ResponseOutline) => boolean;
  /** Whether it can say anything of a response to this method; to each unless given. */
  readonly concernsMethod?: (method: string) => boolean;
  readonly check: (
    response: ResponseEntry,
    operation: Operation,
    context: CheckContext,
  ) => ResponseProblem | readonly ResponseProblem[] | undefined;
}

/** Judges what is written in a response, whatever its key and whoever uses it: a shared response is judged once. */
export interface PartRule extends WhereWritten {
  readonly meta: RuleMeta;
  readonly scope: "part";
  /** Whether it can say anything of what has this outline, asked once for all of them; of each unless given. */
  readonly concerns?: (response: PartOutline) => boolean;
  readonly check: (response: Part, context: CheckContext) => readonly ResponseProblem[];
}

/** Judges the responses of one operation together. */
export interface OperationRule {
  readonly meta: RuleMeta;
  readonly scope: "operation";
  /** Whether it can say anything of a set with this outline, asked once for all of them; of each unless given. */
  readonly concerns?: (set: SetOutline) => boolean;
  readonly check: (operation: Operation, context: CheckContext) => readonly Problem[];
}

/** Judges what decides which response of an operation is sent; operations that say nothing of it are not asked about. */
export interface SendingRule {
  readonly meta: RuleMeta;
  readonly scope: "sending";
  readonly check: (operation: Operation, sending: Sending, context: CheckContext) => readonly Problem[];
}

/** Judges the operations of one path together. */
export interface PathRule {
  readonly meta: RuleMeta;
  readonly scope: "path";
  readonly check: (
    path: PathOperations,
    context: RuleContext,
    lookAt: (operation: Operation) => Look,
  ) => readonly PathProblem[];
}

/** What became of a silence: it matches a finding (or its rule was not asked), it matches none, or there is no such rule. */
export type SilenceFate = "used" | "unused" | "unknown";

/** Judges what an operation silences, after all others have spoken. */
export interface SilenceRule {
  readonly meta: RuleMeta;
  readonly scope: "silence";
  readonly check: (silence: Silence, fate: SilenceFate, operation: Operation) => Problem | undefined;
}

/** What a rule found about the document as a whole, or at a place of it. */
export type DocumentProblem = Pick<Problem, "message" | "pointer" | "fixes">;

/** Judges the document as a whole, in steps: what it says may wait, and nobody may wait for it. */
export interface DocumentRule {
  readonly meta: RuleMeta;
  readonly scope: "document";
  readonly check: (document: ApiDocument) => Steps<readonly DocumentProblem[]>;
}

/** A rule says how far it looks, and looks no further: after an edit only what it concerns is judged again. */
export type Rule =
  | ResponseRule
  | PartRule
  | OperationRule
  | SendingRule
  | PathRule
  | SilenceRule
  | DocumentRule;
