import type { Steps } from "../../shared/model/steps.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import {
  checkByOperation,
  checkOperation,
  checkPathsInSteps,
  checkWholeInSteps,
} from "../../shared/rules/engine.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import { LARGE } from "../reading/large.ts";
import type { Services } from "./context.tsx";
import { chosenJudging, type JudgingChoice, judgingOf } from "./judging.ts";
import { pageScheduler, type Scheduler } from "./scheduler.ts";
import { takeSteps } from "./take-steps.ts";

/** After so many milliseconds a task takes no further step. */
const SHARE = 25;

/**
 * Judges the open document by something else. A large one is judged as before until all of it is judged anew, in short tasks: what was
 * chosen is shown at once, what is found by it when it is known.
 */
export function judgeBy(
  { design, view }: Pick<Services, "design" | "view">,
  choice: Partial<JudgingChoice>,
  scheduler: Scheduler = pageScheduler,
): void {
  const { set } = view.getState();
  const { design: open } = design.getState();
  const before = judgingOf(view.getState());
  const judging = chosenJudging({ ...view.getState(), ...choice });
  if (open === undefined || open.text.length <= LARGE || judging === before) {
    set({ ...choice, judgedBy: undefined });
    return;
  }
  set({ ...choice, judgedBy: before });

  const judge = (document: ApiDocument, steps = judgingSteps(document, judging)) => {
    scheduler.after(0, () => {
      const { design: now, actions } = design.getState();
      // Another document, or another choice, sees to itself.
      if (now?.opening !== open.opening || chosenJudging(view.getState()) !== judging) return;
      // What an edit left as it was stays known.
      if (now.document !== document) judge(now.document);
      else if (!takeSteps(steps, SHARE, scheduler)) judge(document, steps);
      else {
        actions.noteWhole(document);
        set({ judgedBy: undefined });
      }
    });
  };
  judge(open.document);
}

/** Judges all that is shown of a document, so that it is known when it is asked for. */
function* judgingSteps(document: ApiDocument, judging: Judging): Steps<void> {
  const context = { ...judging, version: document.version };
  for (const operation of document.operations) {
    checkOperation(document, operation, context);
    yield;
  }
  yield* checkPathsInSteps(document, judging);
  checkByOperation(document, { ...judging, examples: "known" });
  yield;
  yield* checkWholeInSteps(document, judging);
}
