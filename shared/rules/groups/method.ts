import type { Rule } from "../rule.ts";

/** What the method, the input and the security of the operation ask for. */
export const methodRules: readonly Rule[] = [];
