import type { ShellCommand, ShellState } from "../../../shared/host/host.ts";
import { actions } from "../../actions/all.ts";
import { lookAtDisk } from "../../actions/disk-flow.ts";
import { receiveResult, whenNothingIsLost } from "../../actions/open-flow.ts";
import { lookAtProject } from "../../actions/project-flow.ts";
import { findDrafts } from "../../actions/recover-flow.ts";
import { runAction, runSafely } from "../../actions/run.ts";
import type { Services } from "../../state/context.tsx";
import { keepDraft } from "../../state/keep-draft.ts";
import type { OpenDesign } from "../../state/open-design.ts";
import { isUnsaved } from "../../state/unsaved.ts";
import { isAsking } from "../../state/view-store.ts";
import { watchDisk } from "../../state/watch-disk.ts";
import { hasOwnUndo } from "./global-keys.ts";

/** Joins the page and its shell: title and state outwards, commands and documents inwards. @returns the function that parts them */
export function connectHost(services: Services): () => void {
  const { host, design, view } = services;
  const keeper = keepDraft(services);
  const report = () => {
    const state = shellState(design.getState().design, isUnsaved(services));
    document.title = titleOf(state);
    host.reportState(state);
  };
  report();
  const stops = [
    design.subscribe(report),
    view.subscribe((now, before) => {
      if ((now.draft === undefined) !== (before.draft === undefined)) report();
    }),
    host.onCommand((command) => runCommand(services, command)),
    host.onOpenRequest((result) => receiveResult(services, result)),
    host.onCloseRequest(() => whenNothingIsLost(services, () => void keeper.giveUp().then(host.closeNow))),
    keeper.stop,
    watchDisk(services, async () => {
      await lookAtDisk(services);
      await lookAtProject(services);
    }),
  ];
  runSafely(services, () => findDrafts(services));
  runSafely(services, async () => {
    const initial = await host.takeInitialDocument();
    if (initial !== null) receiveResult(services, initial);
  });
  return () => {
    for (const stop of stops) stop();
  };
}

function runCommand(services: Services, command: ShellCommand): void {
  // The menu takes these keys before the page sees them, and a text field has an undo of its own.
  if ((command === "undo" || command === "redo") && hasOwnUndo(document.activeElement)) {
    document.execCommand(command);
    return;
  }
  const action = actions.find(({ id }) => id === command);
  if (action !== undefined && !isAsking(services.view.getState())) runAction(services, action);
}

function shellState(open: OpenDesign | undefined, hasChanges: boolean): ShellState {
  return {
    name: open?.file.name,
    isDirty: hasChanges,
    undo: open?.history.past.at(-1)?.label,
    redo: open?.history.future[0]?.label,
  };
}

function titleOf({ name, isDirty: hasChanges }: ShellState): string {
  return name === undefined ? "Response Designer" : `${hasChanges ? "● " : ""}${name} - Response Designer`;
}
