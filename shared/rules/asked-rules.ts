import type { Severity } from "../model/finding.ts";
import type { Operation, ResponseEntry } from "../model/operation.ts";
import { ownText } from "../model/own-text.ts";
import type { Look, Part } from "../openapi/look.ts";
import { rememberByName, rememberShared } from "../openapi/remember-by-part.ts";
import { contextWith } from "./context-with.ts";
import { outlineText } from "./response-outline.ts";
import type {
  OperationRule,
  PartRule,
  PathRule,
  ResponseProblem,
  ResponseRule,
  Rule,
  RuleContext,
  SendingRule,
} from "./rule.ts";

/** A rule that is asked in a context. */
export interface ActiveRule<AnyRule extends Rule = Rule> {
  readonly rule: AnyRule;
  readonly severity: Severity;
  /** In this version it is only a hint, whatever the problem. */
  readonly isOnlyHint: boolean;
  /** Its place among the others. */
  readonly order: number;
}

/** What a rule about parts says. */
export interface SaidOfPart {
  readonly active: ActiveRule<PartRule>;
  readonly problems: readonly ResponseProblem[];
}

/** The rules to ask about a response. */
export interface RulesOfResponse {
  readonly rules: readonly ActiveRule<ResponseRule>[];
  readonly partRules: readonly ActiveRule<PartRule>[];
  /** What `partRules` say of what is written in it; those that say nothing are left out. */
  readonly saidOfPart: (look: Look, response: Part) => readonly SaidOfPart[];
}

/** The rules that have anything to say of the responses with one outline, to one method. */
export interface RulesOfOutline extends RulesOfResponse {
  /** No two outlines, or methods, have one number. */
  readonly number: number;
  /** What is left of the rules for the further responses of one name, which are like an earlier one. */
  readonly leftFor: ReturnType<typeof rememberByName<RulesOfResponse>>;
}

/** The same to any method, and to each that was asked for. */
interface RulesOfAnyMethod extends RulesOfResponse {
  readonly byMethod: Map<string, RulesOfOutline>;
}

/** What is remembered of more outlines is forgotten: no real document has as many. */
const MOST_OUTLINES = 2000;

/** The rules that are asked in a context, and which of them have anything to say of an operation or a response at all. */
export class AskedRules {
  readonly all: readonly ActiveRule[];
  readonly aboutPaths: readonly ActiveRule<PathRule>[];
  readonly aboutSending: readonly ActiveRule<SendingRule>[];
  readonly #context: RuleContext;
  readonly #aboutParts: readonly ActiveRule<PartRule>[];
  readonly #aboutResponses: readonly ActiveRule<ResponseRule>[];
  readonly #aboutSets: readonly ActiveRule<OperationRule>[];
  readonly #byResponse = new Map<string, RulesOfAnyMethod>();
  readonly #byShared = new WeakMap<ResponseEntry["headers"], Map<string, RulesOfAnyMethod>>();
  /** How many outlines and methods there were. */
  #count = 0;
  readonly #bySet = new Map<string, readonly ActiveRule<OperationRule>[]>();
  /** By the rules that are asked. */
  readonly #saidOfPart = new Map<string, RulesOfOutline["saidOfPart"]>();

  constructor(all: readonly ActiveRule[], context: RuleContext) {
    this.all = all;
    this.#context = context;
    this.aboutPaths = all.filter((active) => isAbout(active, "path"));
    this.aboutSending = all.filter((active) => isAbout(active, "sending"));
    this.#aboutParts = all.filter((active) => isAbout(active, "part"));
    this.#aboutResponses = all.filter((active) => isAbout(active, "response"));
    this.#aboutSets = all.filter((active) => isAbout(active, "operation"));
  }

  /** The rules to ask about the responses of an operation together, and about each of them. */
  about(operation: Operation): {
    readonly ofSet: readonly ActiveRule<OperationRule>[];
    readonly ofResponses: readonly RulesOfOutline[];
  } {
    const { method, responses } = operation;
    const ofResponses = responses.map((response) => this.#find(response, method));
    let outline = "";
    for (const { number } of ofResponses) outline += `${number} `;
    outline += method;
    const known = this.#bySet.get(outline);
    if (known) return { ofSet: known, ofResponses };
    if (this.#bySet.size >= MOST_OUTLINES) this.#bySet.clear();
    const ofSet = this.#aboutSets.filter(({ rule }) => rule.concerns?.(operation) ?? true);
    this.#bySet.set(outline, ofSet);
    return { ofSet, ofResponses };
  }

  #find(response: ResponseEntry, method: string): RulesOfOutline {
    const found = this.#findByOutline(response);
    const known = found.byMethod.get(method);
    if (known) return known;
    const { rules, partRules, saidOfPart, byMethod } = found;
    const left = rules.filter(({ rule }) => rule.concernsMethod?.(method) ?? true);
    const number = this.#count++;
    const ofMethod = {
      number,
      rules: left,
      partRules,
      saidOfPart,
      leftFor: rememberByName<RulesOfResponse>(),
    };
    if (byMethod.size >= MOST_OUTLINES) byMethod.clear();
    byMethod.set(ownText(method), ofMethod);
    return ofMethod;
  }

  #findByOutline(response: ResponseEntry): RulesOfAnyMethod {
    const { ref, headers, key } = response;
    if (ref?.state !== "resolved") return this.#madeOfOutline(response);
    // What is written of a shared response is read once, so that its headers are the same list for all that refer to it.
    const byKey = this.#byShared.get(headers) ?? new Map<string, RulesOfAnyMethod>();
    this.#byShared.set(headers, byKey);
    const found = byKey.get(key) ?? this.#madeOfOutline(response);
    byKey.set(key, found);
    return found;
  }

  #madeOfOutline(response: ResponseEntry): RulesOfAnyMethod {
    const outline = outlineText(response);
    const known = this.#byResponse.get(outline);
    if (known) return known;
    if (this.#byResponse.size >= MOST_OUTLINES) this.#byResponse.clear();
    const rules = this.#aboutResponses.filter(({ rule }) => rule.concerns?.(response) ?? true);
    const partRules = this.#aboutParts.filter(({ rule }) => rule.concerns?.(response) ?? true);
    const byMethod = new Map<string, RulesOfOutline>();
    const found = { rules, partRules, saidOfPart: this.#sayingOfPart(partRules), byMethod };
    this.#byResponse.set(ownText(outline), found);
    return found;
  }

  /** Asks rules about parts; what is shared has one outline, and so is judged once. */
  #sayingOfPart(partRules: readonly ActiveRule<PartRule>[]): RulesOfOutline["saidOfPart"] {
    const names = partRules.map(({ order }) => order).join();
    const known = this.#saidOfPart.get(names);
    if (known) return known;
    const asking = rememberShared((look, part): readonly SaidOfPart[] => {
      const context = contextWith(this.#context, look);
      return partRules.flatMap((active) => {
        const problems = active.rule.check(part, context);
        return problems.length === 0 ? [] : [{ active, problems }];
      });
    });
    this.#saidOfPart.set(names, asking);
    return asking;
  }
}

function isAbout<Scope extends Rule["scope"]>(
  active: ActiveRule,
  scope: Scope,
): active is ActiveRule<Extract<Rule, { readonly scope: Scope }>> {
  return active.rule.scope === scope;
}
