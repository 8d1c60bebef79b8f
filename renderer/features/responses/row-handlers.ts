import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { ResponseEntry } from "../../../shared/model/operation.ts";
import type { Action, Shortcut } from "../../actions/action.ts";
import { runAction } from "../../actions/run.ts";
import { choiceOf, selectedOperation } from "../../actions/selected.ts";
import { matchesShortcut } from "../../actions/shortcut.ts";
import { focusResponse } from "../../components/row-focus.ts";
import type { Services } from "../../state/context.tsx";
import { editOrTell } from "../../state/edit-or-tell.ts";
import { tellFailure } from "../../state/tell.ts";
import { whyNotDescribed } from "../../state/text-problem.ts";
import type { MenuPlace } from "./ResponseMenu.tsx";
import { menuShortcut, type RowCommand, rowMenu } from "./row-commands.tsx";

export type RowHandlers = ReturnType<typeof rowHandlers>;

/** What rows do; made once, so that a row renders again only when it changes. */
export function rowHandlers(services: Services, setMenu: (place: MenuPlace | undefined) => void) {
  const { view } = services;

  function select(response: ResponseEntry): void {
    const current = view.getState().response;
    if (current?.key === response.key && current.occurrence === response.occurrence) return;
    view.getState().set({ response: choiceOf(response), referenceCode: undefined });
  }

  function run({ action }: RowCommand): void {
    runAction(services, action);
  }

  /** The row that is selected afterwards takes the focus, wherever it then stands. */
  function runOnRow({ action }: { readonly action: Action }): void {
    flushSync(() => {
      setMenu(undefined);
      runAction(services, action);
    });
    const { dialog, response } = view.getState();
    if (dialog === undefined) focusResponse(response);
  }

  /** Whether the description can be written in the text; says why not before anything is typed in vain. */
  function mayDescribe(response: ResponseEntry): boolean {
    const { operation } = view.getState();
    const open = services.design.getState().design;
    if (operation === undefined || open === undefined) return false;
    const reason = whyNotDescribed(open, { operation, ...choiceOf(response) });
    if (reason !== undefined) tellFailure(services, reason);
    return reason === undefined;
  }

  /** @returns whether it is in the text now */
  function describe(response: ResponseEntry, description: string): boolean {
    const { operation } = view.getState();
    if (operation === undefined) return false;
    const target = { operation, ...choiceOf(response) };
    return editOrTell(services, [{ type: "describe-response", target, description }]);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, response: ResponseEntry): void {
    const command = keyCommand(event);
    if (command === undefined) return;
    event.preventDefault();
    if (command === "menu") setMenu(event.currentTarget);
    else if (typeof command === "object") runOnRow({ action: command });
    else focusResponse(rowAt(command, selectedOperation(services)?.responses ?? [], response));
  }

  function closeMenu(): void {
    flushSync(() => setMenu(undefined));
    focusResponse(view.getState().response);
  }

  return { select, run, runOnRow, mayDescribe, describe, onKeyDown, openMenu: setMenu, closeMenu };
}

type Step = "previous" | "next" | "first" | "last";

function rowAt(step: Step, responses: readonly ResponseEntry[], from: ResponseEntry) {
  if (step === "first") return responses[0];
  if (step === "last") return responses.at(-1);
  return responses[responses.indexOf(from) + (step === "next" ? 1 : -1)] ?? from;
}

function keyCommand(event: KeyboardEvent): Action | Step | "menu" | undefined {
  const { nativeEvent, key } = event;
  // On a button in the row Enter presses that.
  if (key === "Enter" && event.target !== event.currentTarget) return undefined;
  const isPressed = (shortcut: Shortcut) => matchesShortcut(nativeEvent, shortcut);
  const command = rowMenu.find(({ shortcut }) => shortcut !== undefined && isPressed(shortcut));
  if (command !== undefined) return command.action;
  if (key === "ContextMenu" || isPressed(menuShortcut)) return "menu";
  return steps.find((step) => isPressed(step))?.to;
}

const steps: readonly (Shortcut & { readonly to: Step })[] = [
  { key: "ArrowUp", to: "previous" },
  { key: "ArrowDown", to: "next" },
  { key: "Home", to: "first" },
  { key: "End", to: "last" },
];
