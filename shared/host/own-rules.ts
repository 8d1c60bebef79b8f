/** The name of the file beside a document in which a project says how it is judged. */
export const OWN_RULES_FILE = ".response-rules.json";

/** The largest that a shell reads, in bytes: all rules there are, written out, take a hundredth of it. */
export const MAX_OWN_RULES_BYTES = 1_000_000;

/**
 * What stands in that file. `none`: there is none, or nobody can tell what lies beside the document. `unknown`: it could not be asked for
 * now. `failed`: it is there and cannot be read, and `message` says why.
 */
export type OwnRulesText =
  | { readonly status: "read"; readonly text: string }
  | { readonly status: "none" | "unknown" }
  | { readonly status: "failed"; readonly message: string };
