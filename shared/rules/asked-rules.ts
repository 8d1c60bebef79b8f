import type { Severity } from "../model/finding.ts";
import type { Operation, ResponseEntry } from "../model/operation.ts";
import type { Look, Part } from "../openapi/look.ts";
import { rememberShared } from "../openapi/remember-by-part.ts";
import { contextWith } from "./context-with.ts";
import { placeOfOutline } from "./response-outline.ts";
import type {
  OperationRule,
  PartRule,
  PathRule,
  ResponseProblem,
  ResponseRule,
  Rule,
  RuleContext,
} from "./rule.ts";
import { TokenTree } from "./token-tree.ts";

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

/** The rules that have anything to say of the responses with one outline. */
export interface RulesOfOutline {
  readonly rules: readonly ActiveRule<ResponseRule>[];
  /** The rules about parts, and what they say of what is written in one of them; those that say nothing are left out. */
  readonly partRules: readonly ActiveRule<PartRule>[];
  readonly saidOfPart: (look: Look, response: Part) => readonly SaidOfPart[];
}

/** When the outlines take more places than this, they are forgotten: those of a document of 10 MB take 4,000. */
const MOST_PLACES = 40_000;

/** The rules that are asked in a context, and which of them have anything to say of an operation or a response at all. */
export class AskedRules {
  readonly all: readonly ActiveRule[];
  readonly aboutPaths: readonly ActiveRule<PathRule>[];
  readonly #context: RuleContext;
  readonly #aboutParts: readonly ActiveRule<PartRule>[];
  readonly #aboutResponses: readonly ActiveRule<ResponseRule>[];
  readonly #aboutSets: readonly ActiveRule<OperationRule>[];
  #byResponse = new TokenTree<RulesOfOutline>();
  #bySet = new TokenTree<readonly ActiveRule<OperationRule>[]>();
  /** By the rules that are asked. */
  readonly #saidOfPart = new Map<string, RulesOfOutline["saidOfPart"]>();

  constructor(all: readonly ActiveRule[], context: RuleContext) {
    this.all = all;
    this.#context = context;
    this.aboutPaths = all.filter((active) => isAbout(active, "path"));
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
    if (this.#byResponse.size + this.#bySet.size > MOST_PLACES) this.#forget();
    const ofResponses: RulesOfOutline[] = [];
    let ofSet = this.#bySet.at(method);
    for (const response of responses) {
      const ofResponse = this.#find(response, method);
      ofResponses.push(ofResponse);
      ofSet = ofSet.at(ofResponse);
    }
    ofSet.value ??= this.#aboutSets.filter(({ rule }) => rule.concerns?.(operation) ?? true);
    return { ofSet: ofSet.value, ofResponses };
  }

  #find(response: ResponseEntry, method: string): RulesOfOutline {
    const place = placeOfOutline(this.#byResponse, response, method);
    if (place.value === undefined) {
      const rules = this.#aboutResponses.filter(({ rule }) => rule.concerns?.(response, method) ?? true);
      const partRules = this.#aboutParts.filter(({ rule }) => rule.concerns?.(response) ?? true);
      place.value = { rules, partRules, saidOfPart: this.#sayingOfPart(partRules) };
    }
    return place.value;
  }

  #forget(): void {
    this.#byResponse = new TokenTree();
    this.#bySet = new TokenTree();
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
