import type { DocumentId, Host } from "../../shared/host/host.ts";
import { OWN_RULES_FILE, type OwnRulesText } from "../../shared/host/own-rules.ts";
import type { SourceProblem } from "../../shared/model/text.ts";
import { type OwnProfile, parseOwnProfile } from "../../shared/rules/own-rules.ts";

/** What the project of the open document says of how it is judged: what was read, and what it means or what is wrong with it. */
export type ProjectRules = { readonly read: OwnRulesText } & (
  | { readonly ok: true; readonly value: OwnProfile }
  | { readonly ok: false; readonly message: string; readonly isDismissed: boolean }
);

/**
 * Asks for the rules beside a document.
 * @param known what is known of them: the same again while the file says the same, or cannot be asked for
 */
export async function readProjectRules(
  host: Host,
  id: DocumentId,
  known?: ProjectRules,
): Promise<ProjectRules | undefined> {
  // Whatever goes wrong with the rules, the document can be opened.
  const read = await host.readOwnRules(id).catch((): OwnRulesText => ({ status: "unknown" }));
  if (read.status === "unknown" || (known && isSame(known.read, read))) return known;
  if (read.status === "failed") return { read, ok: false, message: read.message, isDismissed: false };
  if (read.status !== "read") return undefined;
  const result = parseOwnProfile(read.text);
  return result.ok
    ? { read, ok: true, value: result.value }
    : { read, ok: false, message: inWords(result.problem), isDismissed: false };
}

function isSame(one: OwnRulesText, other: OwnRulesText): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function inWords({ position, message, advice }: SourceProblem): string {
  const place = position === undefined ? "" : `, line ${position.line}, column ${position.column}`;
  return `${OWN_RULES_FILE}${place}: ${message} ${advice}`;
}
