import type { Finding } from "../../shared/model/finding.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { checkWhole, knownWhole } from "../../shared/rules/engine.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import { LARGE } from "../reading/large.ts";
import type { OpenDesign } from "./open-design.ts";

const NONE: readonly Finding[] = [];

/** Whether a document is so large that it is judged as a whole when nobody types: see `judge-later.ts`. */
export function isWholeJudgedLater({ text }: ApiDocument): boolean {
  return text.length > LARGE;
}

/**
 * The findings about the open document as a whole; of a large one those of the reading that was judged last. They lie where their
 * pointers lead, so that an edit elsewhere leaves them true.
 */
export function findingsOfWhole({ document, judgedWhole }: OpenDesign, judging: Judging): readonly Finding[] {
  if (!isWholeJudgedLater(document)) return checkWhole(document, judging);
  return (judgedWhole && knownWhole(judgedWhole, judging)) ?? NONE;
}
