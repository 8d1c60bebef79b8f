import type { Steps } from "../../shared/model/steps.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { areExamplesKnown, checkExamples, checkWholeInSteps } from "../../shared/rules/engine.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import type { Services } from "./context.tsx";
import { isWholeJudgedLater } from "./findings-of-whole.ts";
import { judgingOf } from "./judging.ts";
import { pageScheduler, type Scheduler } from "./scheduler.ts";
import { takeSteps } from "./take-steps.ts";

/** After the last change, in milliseconds: nobody types meanwhile. */
const PAUSE = 200;
/** After so many milliseconds a task takes no further step. One may take 40, and no task may be felt. */
const SHARE = 5;

/**
 * Judges what takes longest a moment after a document was opened or changed, in short tasks: a large document as a whole, then the
 * examples that are not known yet. These are all of an opened document, but for what the reader judges of a large one, and after an
 * edit those that it concerns. What is found is shown when all are judged.
 * @returns the function that stops it
 */
export function judgeLater(
  { design, view, reader }: Pick<Services, "design" | "view" | "reader">,
  scheduler: Scheduler = pageScheduler,
): () => void {
  let cancel = () => {};
  const later = (milliseconds: number, run: () => void) => {
    cancel();
    cancel = scheduler.after(milliseconds, run);
  };
  const inShortTasks = (steps: Steps<unknown>, whenDone: () => void) => {
    if (takeSteps(steps, SHARE, scheduler)) whenDone();
    else later(0, () => inShortTasks(steps, whenDone));
  };

  const follow = () => {
    const { design: open, actions } = design.getState();
    const document = open?.document;
    const judging = judgingOf(view.getState());
    if (document === undefined) {
      cancel();
      reader.leaveExamples();
      return;
    }
    const isNow = () =>
      design.getState().design?.document === document && judgingOf(view.getState()) === judging;
    const judgeExamples = async () => {
      await reader.whenExamplesJudged();
      if (isNow()) inShortTasks(exampleSteps(document, judging), actions.noteExamples);
    };
    later(PAUSE, () => {
      if (!isWholeJudgedLater(document)) void judgeExamples();
      else
        inShortTasks(checkWholeInSteps(document, judging), () => {
          actions.noteWhole(document);
          void judgeExamples();
        });
    });
  };

  const stops = [
    design.subscribe((now, before) => {
      if (now.design?.document !== before.design?.document) follow();
    }),
    view.subscribe((now, before) => {
      if (judgingOf(now) !== judgingOf(before)) follow();
    }),
  ];
  follow();
  return () => {
    cancel();
    for (const stop of stops) stop();
  };
}

function* exampleSteps(document: ApiDocument, judging: Judging): Steps<void> {
  const context = { ...judging, version: document.version };
  for (const operation of document.operations) {
    if (areExamplesKnown(document, operation, context)) continue;
    checkExamples(document, operation, context);
    yield;
  }
}
