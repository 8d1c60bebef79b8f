import type { ApiDocument } from "../../shared/openapi/document.ts";
import { areExamplesKnown, checkExamples } from "../../shared/rules/engine.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import type { Services } from "./context.tsx";
import { judgingOf } from "./judging.ts";
import { pageScheduler, type Scheduler } from "./scheduler.ts";

/** After the last change, in milliseconds: nobody types meanwhile. */
const PAUSE = 200;
/** After so many milliseconds a task judges no further operation. One may take 40, and no task may be felt. */
const SHARE = 5;

/**
 * Judges the examples that are not known yet, a moment after a document was opened or changed, in short tasks: of an opened document all,
 * but for what the reader judges of a large one, after an edit those that it concerns. What is found is shown when all are judged.
 * @returns the function that stops it
 */
export function judgeExamples(
  { design, view, reader }: Pick<Services, "design" | "view" | "reader">,
  scheduler: Scheduler = pageScheduler,
): () => void {
  let cancel = () => {};
  const later = (milliseconds: number, run: () => void) => {
    cancel();
    cancel = scheduler.after(milliseconds, run);
  };

  const judge = (document: ApiDocument, judging: Judging) => {
    const context = { ...judging, version: document.version };
    const unknown = document.operations.filter((one) => !areExamplesKnown(document, one, context));
    const judgeSome = () => {
      const end = scheduler.now() + SHARE;
      for (let one = unknown.shift(); one !== undefined; one = unknown.shift()) {
        checkExamples(document, one, context);
        if (unknown.length > 0 && scheduler.now() >= end) {
          later(0, judgeSome);
          return;
        }
      }
      design.getState().actions.noteExamples();
    };
    judgeSome();
  };

  const follow = () => {
    const document = design.getState().design?.document;
    const judging = judgingOf(view.getState());
    const isNow = () =>
      design.getState().design?.document === document && judgingOf(view.getState()) === judging;
    if (document === undefined) {
      cancel();
      reader.leaveExamples();
      return;
    }
    later(PAUSE, async () => {
      await reader.whenExamplesJudged();
      if (isNow()) judge(document, judging);
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
